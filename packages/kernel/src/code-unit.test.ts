// Code units are those of charCodeAt, however a text was put together.

import fc from 'fast-check';
import { codeUnitAt } from './code-unit';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.string({ minLength: 8 }), fc.string({ minLength: 8 })).map(([a, b]) => a + b),
  fc.string({ minLength: 20 }).map((whole) => whole.slice(3)),
);

test('every unit of any text is the one that charCodeAt gives, and NaN beside the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (let at = -1; at <= whole.length; at += 1) {
        expect(codeUnitAt(whole, at)).toBe(whole.charCodeAt(at));
      }
    }),
  );
});
