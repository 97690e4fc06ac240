// Cursors: opened by the list that made them, and by nothing else.

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createCursorSigner } from './cursor-signer';

const key = Buffer.alloc(32, 7);
const signer = createCursorSigner(key);
const refused = expect.objectContaining({ code: 'invalid_cursor' });
const open = (cursor: string, binding = 'jobs of ten_1') => {
  try {
    return signer.open(cursor, binding);
  } catch (error) {
    return error;
  }
};

test('a cursor leads back to its position, in every process with the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string(), (position, binding) => {
      expect(createCursorSigner(Buffer.from(key)).open(signer.sign(position, binding), binding)).toBe(
        position,
      );
    }),
  );
});

test('a cursor of another list is refused, also where the texts run into each other', () => {
  const cursor = signer.sign('5', 'jobs of ten_1');
  expect(open(cursor)).toBe('5');
  expect(open(cursor, 'jobs of ten_2')).toEqual(refused);
  expect(open(signer.sign('a', 'bc'), 'b')).toEqual(refused);
});

test('a cursor that is altered in any character, cut, lengthened or written otherwise is refused', () => {
  const cursor = signer.sign('2026-05', 'jobs of ten_1');
  for (let i = 0; i < cursor.length; i += 1) {
    const other = cursor[i] === 'A' ? 'B' : 'A';
    expect(open(`${cursor.slice(0, i)}${other}${cursor.slice(i + 1)}`)).toEqual(refused);
    expect(open(cursor.slice(0, i))).toEqual(refused);
  }
  for (const text of [`${cursor}A`, `${cursor}=`, `${cursor}!`, ` ${cursor}`, ''])
    expect(open(text)).toEqual(refused);
});

test('a cursor of another installation is refused', () => {
  const cursor = createCursorSigner(randomBytes(32)).sign('5', 'jobs of ten_1');
  expect(open(cursor)).toEqual(refused);
});
