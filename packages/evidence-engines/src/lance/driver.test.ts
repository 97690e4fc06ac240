import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANCE_PACKAGE, LANCE_VERSION, loadLance } from './driver';

test('without the package of LanceDB the error says what is missing and how it is installed', async () => {
  const missing = new Error('no native part');
  const loaded = loadLance(() => Promise.reject(missing));
  await expect(loaded).rejects.toMatchObject({
    message: expect.stringContaining(`npm install ${LANCE_PACKAGE}@${LANCE_VERSION}`),
    cause: missing,
  });
});

test('the version that the error names is the one that this package is tested with', () => {
  const manifest = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8'));
  expect(manifest.optionalDependencies[LANCE_PACKAGE]).toBe(LANCE_VERSION);
});
