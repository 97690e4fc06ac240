import { readIdempotencyKey } from './idempotency-key';

test('a key is the same bare and in quotes', () => {
  expect(readIdempotencyKey('nightly-2026-11-27')).toBe('nightly-2026-11-27');
  expect(readIdempotencyKey('"nightly-2026-11-27"')).toBe('nightly-2026-11-27');
});

test('the longest key has 255 characters', () => {
  expect(readIdempotencyKey('k'.repeat(255))).toHaveLength(255);
  expect(readIdempotencyKey(`"${'k'.repeat(255)}"`)).toHaveLength(255);
});

test.each([
  ['nothing', ''],
  ['empty quotes', '""'],
  ['256 characters', 'k'.repeat(256)],
  ['256 characters in quotes', `"${'k'.repeat(256)}"`],
  ['a space', 'two words'],
  ['two headers, as a server joins them', 'first, second'],
  ['a control character', 'a\u0007'],
  ['a letter beyond ASCII', 'é'],
  ['a quote that is not closed', '"open'],
  ['a quote within', 'a"b'],
  ['an escape in quotes', String.raw`"a\"b"`],
])('%s is no key', (_name, header) => {
  expect(() => readIdempotencyKey(header)).toThrow(
    expect.objectContaining({ code: 'invalid_idempotency_key' }),
  );
});
