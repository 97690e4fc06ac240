// The contract of writing.

import { CSV, createBytes, inChunks, MIB, readAll, sha256Of } from './bodies';
import type { GetSubject } from './subject';

const SIZES = [0, 1, 5 * MIB, 5 * MIB + 1, 8 * MIB, 8 * MIB + 1, 16 * MIB, 20_000_000];

export function describeWriting(subject: GetSubject): void {
  test.each(SIZES)('%i bytes come back as they went in, with their size and SHA-256', async (size) => {
    const { store } = subject();
    const bytes = createBytes(size);
    const expected = { key: `sizes/${size}.bin`, bytes: size, sha256: sha256Of(bytes) };
    expect(await store.put(expected.key, inChunks(bytes), CSV)).toEqual(expected);
    expect(await store.head(expected.key)).toEqual(expected);
    const opened = await store.open(expected.key);
    expect(opened).toMatchObject({ bytes: size, totalBytes: size });
    expect((await readAll(opened)).equals(bytes)).toBe(true);
  });

  test('one chunk larger than a part is stored whole', async () => {
    const { store } = subject();
    const bytes = createBytes(19 * MIB);
    await store.put('one-chunk.bin', inChunks(bytes, bytes.length), CSV);
    expect((await readAll(await store.open('one-chunk.bin'))).equals(bytes)).toBe(true);
  });

  test.each([
    ['small by large', 10, 9 * MIB],
    ['large by small', 9 * MIB, 10],
    ['small by equally small', 10, 10],
  ])('an object is replaced: %s', async (name, before, after) => {
    const { store } = subject();
    const key = `overwrite/${name.replaceAll(' ', '-')}`;
    const bytes = createBytes(after);
    await store.put(key, inChunks(createBytes(before)), CSV);
    await store.put(key, inChunks(bytes), CSV);
    expect(await store.head(key)).toEqual({ key, bytes: after, sha256: sha256Of(bytes) });
    expect((await readAll(await store.open(key))).equals(bytes)).toBe(true);
  });

  test('concurrent puts of one key end with one whole object', async () => {
    const { store, listLeftovers } = subject();
    const bodies = [1, 1000, 9 * MIB, 9 * MIB, 70_000, 0].map(createBytes);
    await Promise.all(bodies.map((bytes) => store.put('race/winner', inChunks(bytes), CSV)));
    const stored = await readAll(await store.open('race/winner'));
    expect(bodies.map(sha256Of)).toContain(sha256Of(stored));
    expect(await store.head('race/winner')).toMatchObject({ bytes: stored.length, sha256: sha256Of(stored) });
    expect(await listLeftovers()).toEqual([]);
  });
}
