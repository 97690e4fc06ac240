// Digests name content: key order and white space do not matter, everything else does.

import fc from 'fast-check';
import { canonicalJson, digestOf, type Json, sha256Hex } from './digest';

const json = fc.jsonValue({ maxDepth: 4 }).map((value): Json => JSON.parse(JSON.stringify(value)));

/** The same value with the members of every object in the opposite order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('SHA-256 is that of FIPS 180-4', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex(Buffer.from('abc'))).toBe(sha256Hex('abc'));
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('members are printed in code-unit order without white space', () => {
  expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', B: 0.1, é: 1, 'a b': -1.5e-9 })).toBe(
    '{"B":0.1,"a":"x","a b":-1.5e-9,"b":[1,{"c":true,"d":null}],"é":1}',
  );
});

test('the sorting example of RFC 8785 comes out in its order', () => {
  const input = {
    '€': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '😀': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.keys(JSON.parse(canonicalJson(input)))).toHaveLength(7);
  expect([...canonicalJson(input).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('canonical JSON says the same as the value it prints', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
    }),
  );
});

test('the order of members changes no digest, the order of a list does', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(digestOf(reversed(value))).toBe(digestOf(value));
    }),
  );
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test('another value has another digest', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(digestOf(a) === digestOf(b)).toBe(canonicalJson(a) === canonicalJson(b));
    }),
  );
});
