// Pieces of JSON that printers of their own write are those of JSON.stringify.

import fc from 'fast-check';
import { PageWriter } from './page-writer';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
  fc.uuid(),
);

function written(write: (to: PageWriter) => void): string {
  const to = new PageWriter();
  write(to);
  return Buffer.from(to.take()).toString();
}

test('any text, and its characters between quotes, are written as JSON.stringify writes them', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const expected = texts.map((each) => JSON.stringify(each));
      expect(written((to) => texts.forEach((each) => void to.string(each)))).toBe(expected.join(''));
      expect(written((to) => texts.forEach((each) => void to.characters(each)))).toBe(
        expected.map((each) => each.slice(1, -1)).join(''),
      );
    }),
  );
});

test('a constant is written the same each time', () => {
  const value = Object.freeze({ code: 'Zoë', rank: 2 });
  const json = '{"code":"Zoë","rank":2}';
  expect(
    written((to) => {
      to.constant(value);
      to.constant(value);
    }),
  ).toBe(json + json);
});
