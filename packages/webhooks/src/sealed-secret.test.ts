import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { open, seal } from './sealed-secret';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const key = Buffer.alloc(32, 1);
const UNOPENABLE = 'A sealed secret cannot be opened';

test('whatever was sealed is opened again by the same key', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (text, anyKey) => {
        expect(open(anyKey, seal(anyKey, text))).toBe(text);
      },
    ),
    { seed },
  );
});

test('a seal shows nothing of its text, and never comes out the same twice', () => {
  const seals = Array.from({ length: 100 }, () => seal(key, 'whsec_plain'));
  expect(new Set(seals).size).toBe(100);
  for (const sealed of seals) expect(sealed).toMatch(/^s1\.[\w-]+$/);
  expect(seals.join()).not.toContain('plain');
});

test('another key does not open a seal', () => {
  expect(() => open(randomBytes(32), seal(key, 'whsec_plain'))).toThrow(UNOPENABLE);
});

test('no change of one byte of a seal goes unnoticed', () => {
  const bytes = Buffer.from(seal(key, 'whsec_plain').slice(3), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => open(key, `s1.${changed.toString('base64url')}`)).toThrow(UNOPENABLE);
  }
});

test.each(['', 's1.', 's2.AAAA', 'whsec_plain', `s1.${'A'.repeat(37)}`, `${seal(key, 'x')}.more`])(
  '%j is no seal',
  (text) => {
    expect(() => open(key, text)).toThrow(UNOPENABLE);
  },
);

test('a seal that is cut short is not opened', () => {
  const sealed = seal(key, 'whsec_plain');
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => open(key, sealed.slice(0, length))).toThrow(UNOPENABLE);
  }
});

test.each([0, 16, 31, 33])('a key of %i bytes is refused', (length) => {
  const short = Buffer.alloc(length);
  expect(() => seal(short, 'whsec_plain')).toThrow(`has ${length} bytes instead of 32`);
  expect(() => open(short, seal(key, 'whsec_plain'))).toThrow(`has ${length} bytes instead of 32`);
});
