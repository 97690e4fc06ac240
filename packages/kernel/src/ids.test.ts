// Random identifiers are well formed and do not repeat; name-based ones follow the standard.

import { createId, randomBase62, uuidV5 } from './ids';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('a name-based UUID is the one that RFC 9562 prints', () => {
  expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('name-based UUIDs carry version 5 and the standard variant', () => {
  for (let i = 0; i < 200; i += 1) {
    expect(uuidV5(DNS, `name ${i}`)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

test('the name and the namespace both decide', () => {
  const other = uuidV5(DNS, 'other');
  expect(uuidV5(DNS, 'name')).toBe(uuidV5(DNS, 'name'));
  expect(new Set([uuidV5(DNS, 'name'), other, uuidV5(other, 'name')]).size).toBe(3);
});

test('random ids show their kind and do not repeat', () => {
  const ids = Array.from({ length: 10_000 }, () => createId('job'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^job_[0-9A-Za-z]{20}$/);
});

test('random text has the length asked for and uses all 62 characters', () => {
  expect(randomBase62(0)).toBe('');
  expect(randomBase62(7)).toHaveLength(7);
  expect(new Set(randomBase62(10_000)).size).toBe(62);
});
