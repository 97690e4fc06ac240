// What only S3 has: buckets, parts, pages, credentials.

import { EventEmitter, once } from 'node:events';
import {
  GetBucketLifecycleConfigurationCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Redacted } from '@synthward/kernel';
import { type ArtifactStore, createArtifactStore } from '../../src';
import { createS3Client } from '../../src/s3/client';
import { copyObject } from '../../src/s3/copy-object';
import { CSV, createBytes, inChunks, MIB, readAll, sha256Of } from './bodies';
import { createBucketConfig, createObserver, type S3Server } from './s3-subject';

export function describeS3Objects(getServer: () => S3Server): void {
  let config: Place['config'];
  let store: Place['store'];
  let observer: Place['observer'];
  beforeAll(async () => {
    ({ config, store, observer } = await openPlace(getServer()));
  });
  afterAll(() => observer.destroy());

  test.each([10, 9 * MIB])('%i bytes carry their content type and SHA-256 as metadata', async (size) => {
    const bytes = createBytes(size);
    await store.put(`typed/${size}`, inChunks(bytes), CSV);
    const head = await observer.send(new HeadObjectCommand({ Bucket: config.bucket, Key: `typed/${size}` }));
    expect(head.ContentType).toBe('text/csv');
    expect(head.Metadata).toEqual({ sha256: sha256Of(bytes) });
  });

  test('an object past the limit of one copy is copied part by part, whole and with its hash', async () => {
    const bytes = createBytes(12 * MIB + 7);
    const { sha256 } = await store.put('copies/from', inChunks(bytes), CSV);
    const client = createS3Client({ ...config, secretAccessKey: new Redacted(getServer().secretAccessKey) });
    const request = { from: 'copies/from', to: 'copies/to', bytes: bytes.length, sha256, ...CSV };
    await copyObject({ client, bucket: config.bucket }, { ...request, maxCopyBytes: 5 * MIB });
    client.destroy();
    expect(await store.head('copies/to')).toEqual({ key: 'copies/to', bytes: bytes.length, sha256 });
    expect((await readAll(await store.open('copies/to'))).equals(bytes)).toBe(true);
  });

  test('an object that another program wrote has the right SHA-256 all the same', async () => {
    const Body = createBytes(1000);
    await observer.send(new PutObjectCommand({ Bucket: config.bucket, Key: 'foreign', Body }));
    expect(await store.head('foreign')).toEqual({ key: 'foreign', bytes: 1000, sha256: sha256Of(Body) });
  });

  test('a prefix of more than one page is removed whole', async () => {
    const Body = createBytes(1);
    const send = (index: number) =>
      observer.send(new PutObjectCommand({ Bucket: config.bucket, Key: `pages/${index}`, Body }));
    await Promise.all(Array.from({ length: 1003 }, (_, index) => send(index)));
    expect(await store.deletePrefix('pages')).toBe(1003);
    expect(await store.deletePrefix('pages')).toBe(0);
  });
}

export function describeS3Buckets(getServer: () => S3Server): void {
  let config: Place['config'];
  let store: Place['store'];
  let observer: Place['observer'];
  beforeAll(async () => {
    ({ config, store, observer } = await openPlace(getServer()));
  });
  afterAll(() => observer.destroy());

  test('a bucket made here expires what killed writers leave, and opening it again is fine', async () => {
    await createArtifactStore(config);
    const command = new GetBucketLifecycleConfigurationCommand({ Bucket: config.bucket });
    const { Rules } = await observer.send(command);
    expect(Rules).toMatchObject([{ Status: 'Enabled', Expiration: { Days: 1 } }]);
  });

  test('a missing bucket and a wrong secret are unreachable, a good one is reachable', async () => {
    const { createBucketIfAbsent: _, ...plain } = config;
    const missing = await createArtifactStore({ ...plain, bucket: `${config.bucket}-missing` });
    const wrong = await createArtifactStore({ ...plain, secretAccessKey: 'wrong' });
    const answers = [missing, wrong, store].map((each) => each.isReachable());
    expect(await Promise.all(answers)).toEqual([false, false, true]);
  });

  test('a missing bucket fails a put, closes its source, and is not taken for a missing object', async () => {
    const { createBucketIfAbsent: _, ...plain } = config;
    const missing = await createArtifactStore({ ...plain, bucket: `${config.bucket}-missing` });
    for (const size of [10, 40 * MIB]) {
      const { source, closed } = watchClosing(inChunks(createBytes(size)));
      await expect(missing.put('x', source, CSV)).rejects.toMatchObject({ name: 'NoSuchBucket' });
      await closed;
    }
    await expect(missing.open('x')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
}

/** What the tests of one describe block share: a new bucket, and a client of their own. */
interface Place {
  readonly config: ReturnType<typeof createBucketConfig>;
  readonly store: ArtifactStore;
  readonly observer: S3Client;
}

async function openPlace(server: S3Server): Promise<Place> {
  const config = createBucketConfig(server);
  // Cloned as it is on its way to a worker thread.
  const store = await createArtifactStore(structuredClone(config));
  return { config, store, observer: createObserver(server) };
}

function watchClosing(chunks: AsyncIterable<Uint8Array>) {
  const events = new EventEmitter();
  async function* source() {
    try {
      yield* chunks;
    } finally {
      events.emit('closed');
    }
  }
  return { source: source(), closed: once(events, 'closed') };
}
