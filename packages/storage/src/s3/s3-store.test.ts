// What the S3 store does without a server.

import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { Redacted } from '@synthward/kernel';
import { createArtifactStore } from '../create-artifact-store';
import { createS3Store } from './s3-store';

const PLACE = { bucket: 'artifacts', region: 'us-east-1' };
const KEYS = { accessKeyId: 'id', secretAccessKey: 'secret' };

test('a store whose server is away opens, says that it is unreachable, and fails a put', async () => {
  const endpoint = `http://127.0.0.1:${await findClosedPort()}`;
  const store = await createArtifactStore({ kind: 's3', ...PLACE, ...KEYS, endpoint });
  expect(await store.isReachable()).toBe(false);
  await expect(store.put('a', empty(), { contentType: 'text/csv' })).rejects.toThrow();
});

test.each([{ accessKeyId: 'id' }, { secretAccessKey: new Redacted('secret') }])(
  'half a pair of credentials is a RangeError: %j',
  async (half) => {
    await expect(createS3Store({ ...PLACE, ...half })).rejects.toBeInstanceOf(RangeError);
  },
);

test('an open store does not show its secret', async () => {
  const store = await createArtifactStore({
    kind: 's3',
    ...PLACE,
    accessKeyId: 'id',
    secretAccessKey: 'hush',
  });
  expect(inspect(store, { depth: 10, showHidden: true })).not.toContain('hush');
});

async function* empty(): AsyncGenerator<Uint8Array> {}

function findClosedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 1));
    });
  });
}
