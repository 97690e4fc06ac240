// The contract of keys.

import type { ArtifactStore } from '../../src';
import { CSV, createBytes, inChunks, readAll } from './bodies';
import type { GetSubject } from './subject';

const HOSTILE = [
  '',
  '/',
  '/etc/passwd',
  '..',
  '../up',
  'a/../../up',
  'a/./b',
  'a//b',
  'a/',
  'a\\..\\b',
  'a\0b',
  'a b',
  'ä',
  'a%2e%2e',
  '~incoming/x',
  'a~sha256.json',
  'a\n',
];
const TOO_LONG = [`${'a/'.repeat(450)}b`, 'x'.repeat(201)];
const LEGAL = ['a', '.hidden', '...', 'A-Z_0.9/patients.part-0001.ndjson.gz'];
const LONGEST = [`${'x'.repeat(199)}/`.repeat(4) + 'y'.repeat(100), 'x'.repeat(200)];

export function describeKeys(subject: GetSubject): void {
  test.each(HOSTILE)('the key %j is a RangeError in every method', async (key) => {
    await expectRefused(subject().store, key);
  });

  test('keys beyond 900 and segments beyond 200 characters are RangeErrors in every method', async () => {
    for (const key of TOO_LONG) await expectRefused(subject().store, key);
  });

  test.each(LEGAL)('the key %j works', async (key) => {
    await expectKept(subject().store, key);
  });

  test('keys of 900 and segments of 200 characters work', async () => {
    for (const key of LONGEST) await expectKept(subject().store, key);
  });

  test('a key and a key below it live side by side', async () => {
    const { store } = subject();
    const [upper, lower] = [createBytes(10), createBytes(20)];
    await store.put('side/by', inChunks(upper), CSV);
    await store.put('side/by/side', inChunks(lower), CSV);
    expect((await readAll(await store.open('side/by'))).equals(upper)).toBe(true);
    expect((await readAll(await store.open('side/by/side'))).equals(lower)).toBe(true);
  });
}

async function expectRefused(store: ArtifactStore, key: string): Promise<void> {
  const calls = [
    () => store.put(key, inChunks(createBytes(1)), CSV),
    () => store.head(key),
    () => store.open(key),
    () => store.delete(key),
    // Here a closing slash is legal.
    () => store.deletePrefix(key === 'a/' ? '' : key),
    () => store.listFolders(key === 'a/' ? '' : key),
    () => store.lastWriteBelow(key === 'a/' ? '' : key),
  ];
  for (const call of calls) await expect(call()).rejects.toBeInstanceOf(RangeError);
}

async function expectKept(store: ArtifactStore, key: string): Promise<void> {
  const bytes = createBytes(100);
  await store.put(key, inChunks(bytes), CSV);
  expect((await readAll(await store.open(key))).equals(bytes)).toBe(true);
  await store.delete(key);
  expect(await store.head(key)).toBeUndefined();
}
