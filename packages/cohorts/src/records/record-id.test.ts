// Ids of records are UUIDs, unique, and known again by their own seed alone.

import fc from 'fast-check';
import { recordIdsOf } from './record-id';

const address = fc.record({ index: fc.nat(10_000_000), system: fc.nat(255), ordinal: fc.nat(255) });

test('a record id leads back to its record, and is a UUID of version 8', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), address, (seed, record) => {
      const ids = recordIdsOf(seed);
      const id = ids.idOf(record);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(ids.addressOf(id)).toEqual(record);
    }),
  );
});

test('an id of another seed, an altered one and any other text are nobody’s', () => {
  const ids = recordIdsOf(4107);
  const id = ids.idOf({ index: 17, system: 2, ordinal: 0 });
  expect(recordIdsOf(4108).addressOf(id)).toBeUndefined();
  for (const at of [0, 3, 10, 16, 20, 25, 30, 35]) {
    const altered = id.slice(0, at) + (id[at] === '0' ? '1' : '0') + id.slice(at + 1);
    expect(ids.addressOf(altered)).toBeUndefined();
  }
  for (const text of ['', 'x', id.toUpperCase(), `${id} `, '00000000-0000-8000-8000-000000000000']) {
    expect(ids.addressOf(text)).toBeUndefined();
  }
});

test('ids of neighbouring records share no more characters than chance allows', () => {
  const ids = recordIdsOf(1);
  let equal = 0;
  for (let index = 0; index < 2000; index += 1) {
    const [a, b] = [ids.idOf({ index, system: 0, ordinal: 0 }), ids.idOf({ index, system: 1, ordinal: 0 })];
    for (let i = 0; i < 8; i += 1) if (a[i] === b[i]) equal += 1;
  }
  expect(equal / 16_000).toBeLessThan(1 / 16 + 0.01);
});
