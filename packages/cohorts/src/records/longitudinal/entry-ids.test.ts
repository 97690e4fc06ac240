import { entryIdsOf } from './entry-ids';

const key = { seed: 7, index: 3, system: 'clinic', ordinal: 0 };
const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an id depends on record, kind and content alone', () => {
  const ids = entryIdsOf(key);
  const first = ids('Condition', 'asthma/1000');
  ids('Condition', 'gout/2000');
  expect(ids('Condition', 'asthma/1000')).toBe(first);
  expect(entryIdsOf({ ...key })('Condition', 'asthma/1000')).toBe(first);
  expect(first).toMatch(SHAPE);
});

test('no two entries of many records share an id', () => {
  const seen = new Set<string>();
  let made = 0;
  for (let index = 0; index < 200; index += 1) {
    for (const ordinal of [0, 1]) {
      const ids = entryIdsOf({ ...key, index, ordinal });
      for (const kind of ['Encounter', 'Observation']) {
        for (let i = 0; i < 300; i += 1) {
          seen.add(ids(kind, `4548-4/${i}`));
          made += 1;
        }
      }
    }
  }
  expect(seen.size).toBe(made);
});

test('every bit of an id that is free is used', () => {
  const ids = entryIdsOf(key);
  const ones = new Array<number>(128).fill(0);
  const RUNS = 2000;
  for (let i = 0; i < RUNS; i += 1) {
    const bits = BigInt(`0x${ids('Observation', `x/${i}`).replaceAll('-', '')}`);
    for (let bit = 0; bit < 128; bit += 1) ones[bit] = (ones[bit] ?? 0) + Number((bits >> BigInt(bit)) & 1n);
  }
  const fixed = ones.filter((count) => count === 0 || count === RUNS);
  expect(fixed).toHaveLength(6); // four of the version, two of the variant
  for (const count of ones)
    if (count > 0 && count < RUNS) expect(Math.abs(count / RUNS - 0.5)).toBeLessThan(0.06);
});
