// The contract of reading.

import { CSV, createBytes, inChunks, MIB, readAll } from './bodies';
import type { GetSubject } from './subject';

const BYTES = createBytes(17 * MIB + 3);
const LAST = BYTES.length - 1;
const KEY = 'reading/large.bin';
const RANGES = [
  ['the first byte', 0, 0],
  ['the last byte', LAST, LAST],
  ['bytes across a part border', 8 * MIB - 10, 8 * MIB + 10],
  ['bytes across two part borders', 8 * MIB - 1, 16 * MIB],
  ['everything', 0, LAST],
] as const;

export function describeReading(subject: GetSubject): void {
  beforeAll(async () => {
    await subject().store.put(KEY, inChunks(BYTES), CSV);
    await subject().store.put('reading/empty.bin', inChunks(createBytes(0)), CSV);
  });

  test.each(RANGES)('a range gives %s and no other', async (_name, start, end) => {
    const opened = await subject().store.open(KEY, { range: { start, end } });
    expect(opened).toMatchObject({ bytes: end - start + 1, totalBytes: BYTES.length });
    expect((await readAll(opened)).equals(BYTES.subarray(start, end + 1))).toBe(true);
  });

  test('a range that reaches past the end is cut there', async () => {
    const opened = await subject().store.open(KEY, { range: { start: LAST - 4, end: LAST + 1000 } });
    expect(opened).toMatchObject({ bytes: 5, totalBytes: BYTES.length });
    expect((await readAll(opened)).equals(BYTES.subarray(-5))).toBe(true);
  });

  test.each([
    ['begins at the end', KEY, LAST + 1, LAST + 2],
    ['asks an empty object for a byte', 'reading/empty.bin', 0, 0],
    ['is reversed', KEY, 5, 4],
    ['is negative', KEY, -5, 4],
    ['is fractional', KEY, 0, 1.5],
    ['is not a number', KEY, Number.NaN, 4],
  ])('a range that %s is a RangeError', async (_name, key, start, end) => {
    await expect(subject().store.open(key, { range: { start, end } })).rejects.toBeInstanceOf(RangeError);
  });

  test('an absent object is undefined, whole or by range', async () => {
    const { store } = subject();
    expect(await store.head('reading/absent')).toBeUndefined();
    expect(await store.open('reading/absent')).toBeUndefined();
    expect(await store.open('reading/absent', { range: { start: 0, end: 0 } })).toBeUndefined();
  });

  test('an abort ends a body that is being read', async () => {
    const abort = new AbortController();
    const opened = await subject().store.open(KEY, { signal: abort.signal });
    opened?.body.once('data', () => abort.abort());
    await expect(readAll(opened)).rejects.toMatchObject({ name: 'AbortError' });
  });
}
