// Ids get dense numbers and keep them.

import fc from 'fast-check';
import { createIdIndex } from './id-index';

test('any texts are numbered from 0 in the order of their first coming, and found by that number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 })), fc.string(), (ids, other) => {
      const index = createIdIndex();
      const distinct = [...new Set(ids)];
      expect(ids.map((id) => index.add(id))).toEqual(ids.map((id) => distinct.indexOf(id)));
      expect(distinct.map((id) => index.find(id))).toEqual(distinct.map((_, i) => i));
      expect(index.find(other)).toBe(distinct.includes(other) ? distinct.indexOf(other) : undefined);
      expect(index.size).toBe(distinct.length);
    }),
  );
});

test.each([
  ['running numbers', (i: number) => String(i)],
  ['padded numbers', (i: number) => `MRN-${String(i).padStart(9, '0')}`],
  ['texts that differ at the front', (i: number) => `${i.toString(36)}-0000-0000`],
])('three hundred thousand %s stay apart', (_, idOf) => {
  const index = createIdIndex();
  for (let i = 0; i < 300_000; i += 1) index.add(idOf(i));
  expect(index.size).toBe(300_000);
  expect(index.find(idOf(123_456))).toBe(123_456);
  expect(index.find(idOf(300_000))).toBeUndefined();
});
