import fc from 'fast-check';
import { safeText } from './safe-text';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const safe = (text: string, maxBytes = 1_000) => safeText(Buffer.from(text), maxBytes);

test('text stays as it is, CRLF apart', () => {
  expect(safe('{"ok":\ttrue}\r\nZoë 🙂\n')).toBe('{"ok":\ttrue}\nZoë 🙂\n');
});

test.each([
  ['NUL, which PostgreSQL cannot store', 'a\0b'],
  ['escape, which commands terminals', 'a\u001bb'],
  ['a control character of the second block', 'a\u009bb'],
  ['a lone carriage return', 'a\rb'],
  ['a character that reverses what follows', 'a\u202eb'],
  ['a line separator', 'a\u2028b'],
  ['a character without width', 'a\u200bb'],
])('%s is replaced', (_what, text) => {
  expect(safe(text)).toBe('a\ufffdb');
});

test('a character that the end cuts in two is left out', () => {
  expect(safeText(Buffer.from('aë').subarray(0, 2), 1_000)).toBe('a');
  expect(safe('aë', 2)).toBe('a');
});

test('bytes that are no UTF-8 are replaced', () => {
  expect(safeText(Buffer.from([0x61, 0xff, 0x62]), 1_000)).toBe('a\ufffdb');
});

test('any bytes give text within the bound that can be stored and printed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(200), (bytes, maxBytes) => {
      const text = safeText(bytes, maxBytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
      expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
      expect(Buffer.from(text).toString()).toBe(text);
    }),
    { seed },
  );
});
