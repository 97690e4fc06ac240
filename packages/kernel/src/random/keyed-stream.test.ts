// Keyed streams: named by their key alone, unrelated to their neighbours, even within any bound.

import fc from 'fast-check';
import tychei from 'seedrandom/lib/tychei';
import { keyedStream, type RandomStream } from './keyed-stream';

const KEYS = 100_000;

/** Pearson's r of the first draws of two families of streams. */
function correlation(first: (i: number) => RandomStream, second: (i: number) => RandomStream): number {
  const pairs = Array.from({ length: KEYS }, (_, i) => [first(i).fraction(), second(i).fraction()] as const);
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / KEYS;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / KEYS;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [a, b] of pairs) {
    ab += (a - meanA) * (b - meanB);
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

function draws(stream: RandomStream, length = 20): number[] {
  return Array.from({ length }, () => stream.uint32());
}

test('equal keys give equal streams, whoever else draws meanwhile', () => {
  const alone = draws(keyedStream(4107, 17, 'lab'));
  const stream = keyedStream(4107, 17, 'lab');
  const other = keyedStream(4107, 18, 'lab');
  const together = Array.from({ length: 20 }, () => {
    other.uint32();
    return stream.uint32();
  });
  expect(together).toEqual(alone);
});

test('draws are those of Tyche-i in seedrandom for the joined key, whatever the parts hold', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.maxSafeNat(),
    fc.double({ noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const reference = tychei(parts.join('\u001f')).int32;
      expect(draws(keyedStream(...parts))).toEqual(Array.from({ length: 20 }, () => reference() >>> 0));
    }),
  );
});

test('where one part of a key ends and the next begins matters', () => {
  const keys = [['1', '23'], ['12', '3'], ['123'], ['1', '2', '3'], ['', '123']];
  const firsts = keys.map((parts) => draws(keyedStream(...parts)).join());
  expect(new Set(firsts).size).toBe(keys.length);
});

test('a number and its text name the same stream', () => {
  expect(draws(keyedStream(7, 'x'))).toEqual(draws(keyedStream('7', 'x')));
});

test.each([
  [
    'neighbouring patients',
    (i: number) => keyedStream(4107, i, 'lab'),
    (i: number) => keyedStream(4107, i + 1, 'lab'),
  ],
  [
    'neighbouring seeds',
    (i: number) => keyedStream(4107, i, 'lab'),
    (i: number) => keyedStream(4108, i, 'lab'),
  ],
  [
    'two purposes of one patient',
    (i: number) => keyedStream(4107, i, 'lab'),
    (i: number) => keyedStream(4107, i, 'name'),
  ],
  [
    'neighbouring purposes',
    (i: number) => keyedStream(4107, i, 'a'),
    (i: number) => keyedStream(4107, i, 'b'),
  ],
])('first draws of %s do not correlate', (_, first, second) => {
  expect(Math.abs(correlation(first, second))).toBeLessThan(0.02);
});

test('first draws of neighbouring keys are even', () => {
  const counts = new Array<number>(64).fill(0);
  for (let i = 0; i < KEYS; i += 1) {
    const bucket = keyedStream(4107, i, 'lab').below(64);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(chiSquare(counts)).toBeLessThan(120); // 63 degrees of freedom: exceeded once in 50,000
});

test('tens of thousands of streams have tens of thousands of beginnings', () => {
  const beginnings = new Set(Array.from({ length: KEYS }, (_, i) => draws(keyedStream(1, i), 2).join()));
  expect(beginnings.size).toBe(KEYS);
});

test.each([1, 2, 3, 7, 1000, 2 ** 21, 2 ** 21 + 1, 2 ** 31 + 1, 3 * 2 ** 30, 2 ** 32 - 1, 2 ** 32])(
  'draws below %p are even and in bounds',
  (bound) => {
    const stream = keyedStream('below', bound);
    const buckets = Math.min(bound, 16);
    const counts = new Array<number>(buckets).fill(0);
    for (let i = 0; i < KEYS; i += 1) {
      const draw = stream.below(bound);
      if (!(Number.isInteger(draw) && draw >= 0 && draw < bound)) throw new RangeError(`drew ${draw}`);
      const bucket = Math.floor((draw * buckets) / bound);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    expect(chiSquare(counts)).toBeLessThan(50); // 15 degrees of freedom: exceeded once in 80,000
  },
);

test('no number below a bound that does not divide 2^32 is favoured', () => {
  const stream = keyedStream('bias');
  const counts = [0, 0, 0];
  for (let i = 0; i < KEYS; i += 1) {
    const remainder = stream.below(3 * 2 ** 30) % 3; // without rejection, every third number would come twice
    counts[remainder] = (counts[remainder] ?? 0) + 1;
  }
  expect(chiSquare(counts)).toBeLessThan(22); // 2 degrees of freedom: exceeded once in 60,000
});

test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('a bound of %p is refused', (bound) => {
  expect(() => keyedStream('bound').below(bound)).toThrow(RangeError);
});

test('a draw between two numbers reaches both of them', () => {
  const stream = keyedStream('between');
  expect(new Set(Array.from({ length: 1000 }, () => stream.between(-2, 3)))).toEqual(
    new Set([-2, -1, 0, 1, 2, 3]),
  );
});

test('a chance comes true as often as it says; never at 0, always at 1', () => {
  const stream = keyedStream('chance');
  const hits = (probability: number) =>
    Array.from({ length: 20_000 }, () => stream.chance(probability)).filter(Boolean).length;
  expect(hits(0)).toBe(0);
  expect(hits(1)).toBe(20_000);
  expect(Math.abs(hits(0.3) - 6000)).toBeLessThan(300);
});

test('a choice comes from the list, and an empty list offers none', () => {
  const stream = keyedStream('pick');
  const picked = new Set(Array.from({ length: 200 }, () => stream.pick(['a', 'b', 'c'])));
  expect(picked).toEqual(new Set(['a', 'b', 'c']));
  expect(() => stream.pick([])).toThrow(RangeError);
});

test('normal draws have the mean and the spread they were asked for', () => {
  const stream = keyedStream('normal');
  const values = Array.from({ length: KEYS }, () => stream.normal(120, 15));
  const mean = values.reduce((a, b) => a + b, 0) / KEYS;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / KEYS);
  expect(Math.abs(mean - 120)).toBeLessThan(0.3);
  expect(Math.abs(spread - 15)).toBeLessThan(0.2);
});
