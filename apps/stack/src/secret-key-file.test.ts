// The key of a stack outlives its restarts, and is never replaced in silence.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory } from '@synthward/testkit';
import { ensureSecretKey } from './secret-key-file';

const directory = createPrivateDirectory('secret-key');
const file = path.join(directory.path, 'secret.key');
afterAll(() => directory.remove());

test('a key is made once, of 32 bytes, readable by its owner alone', () => {
  const made = ensureSecretKey(directory.path);
  expect(Buffer.from(made, 'base64')).toHaveLength(32);
  expect(ensureSecretKey(directory.path)).toBe(made);
  expect(readFileSync(file, 'utf8')).toBe(`${made}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a file that holds no key is an error, since sealed secrets hang on it', () => {
  writeFileSync(file, 'not a key\n');
  expect(() => ensureSecretKey(directory.path)).toThrow(/secret\.key does not hold a key/);
  expect(readFileSync(file, 'utf8')).toBe('not a key\n');
});
