// What only the filesystem store has: digest records, leftovers, folders.

import { copyFile, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256Hex } from '@synthward/kernel';
import type { ArtifactStore } from '../artifact-store';
import { createFilesystemStore } from './filesystem-store';

const CSV = { contentType: 'text/csv' };
let root: string;
let store: ArtifactStore;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'synthward-store-'));
  store = await createFilesystemStore({ root });
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('an object is a plain file under its own name, beside its record', async () => {
  await store.put('job/patients.csv', chunksOf('id\n1\n'), CSV);
  expect(await readFile(path.join(root, 'job~/patients.csv'), 'utf8')).toBe('id\n1\n');
  expect(await readFile(path.join(root, 'job~/patients.csv~sha256.json'), 'utf8')).toContain(
    sha256Hex('id\n1\n'),
  );
});

test('the record answers head: the object is not read again', async () => {
  await store.put('a', chunksOf('content'), CSV);
  const record = path.join(root, 'a~sha256.json');
  const text = await readFile(record, 'utf8');
  await writeFile(record, text.replace(/[0-9a-f]{64}/, 'f'.repeat(64)));
  expect(await store.head('a')).toMatchObject({ sha256: 'f'.repeat(64) });
});

test('a record left beside another object by a crash is not believed', async () => {
  await store.put('a', chunksOf('content'), CSV);
  await store.put('b', chunksOf('another'), CSV);
  await copyFile(path.join(root, 'a~sha256.json'), path.join(root, 'b~sha256.json'));
  expect(await store.head('b')).toEqual({ key: 'b', bytes: 7, sha256: sha256Hex('another') });
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['torn', '{"sha256":"abc'],
])('a record that is %s costs a reading, not the right answer', async (_name, text) => {
  await store.put('a', chunksOf('content'), CSV);
  const record = path.join(root, 'a~sha256.json');
  await (text === undefined ? rm(record) : writeFile(record, text));
  expect(await store.head('a')).toEqual({ key: 'a', bytes: 7, sha256: sha256Hex('content') });
});

test('opening the store removes what killed writers left an hour ago, and nothing younger', async () => {
  const [old, young] = ['put_old', 'put_young'].map((name) => path.join(root, '~incoming', name));
  for (const leftover of [old, young]) await writeFile(String(leftover), 'half');
  const longAgo = new Date(Date.now() - 61 * 60 * 1000);
  await utimes(String(old), longAgo, longAgo);
  await createFilesystemStore({ root });
  await expect(readFile(String(old))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readFile(String(young), 'utf8')).toBe('half');
});

test('a reader keeps the object it opened while another replaces it', async () => {
  await store.put('a', chunksOf('first'), CSV);
  const opened = await store.open('a');
  await store.put('a', chunksOf('second'), CSV);
  expect((await opened?.body.toArray())?.join('')).toBe('first');
});

test('a store whose folder is gone is unreachable', async () => {
  expect(await store.isReachable()).toBe(true);
  await rm(root, { recursive: true });
  expect(await store.isReachable()).toBe(false);
});

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
