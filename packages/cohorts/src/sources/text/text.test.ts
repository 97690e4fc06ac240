import { keyedStream } from '@synthward/kernel';
import fc from 'fast-check';
import { lookAlikes } from '../tables/look-alikes';
import { soundAlikes } from '../tables/sound-alikes';
import { charactersOf, truncated } from './characters';
import { foldDiacritics } from './fold-diacritics';
import { pickWeighted } from './pick-weighted';
import { replaceGroups, replacementTable } from './replace-groups';

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const LONE_SURROGATE = /\p{Cs}/u;

test('characters keep their combining marks and join to the text', () => {
  expect(charactersOf('Zoe\u0308 O’Neil')).toEqual(['Z', 'o', 'e\u0308', ' ', 'O', '’', 'N', 'e', 'i', 'l']);
  expect(charactersOf('李😀')).toEqual(['李', '😀']);
  fc.assert(fc.property(anyText, (text) => charactersOf(text).join('') === text));
});

test.each([
  ['Featherstonehaugh', 15, 'Featherstonehau'],
  ['Montgomery Smith', 11, 'Montgomery'],
  ['ab😀', 3, 'ab'],
  ['abe\u0301', 3, 'ab'],
  ['e\u0301\u0301\u0301', 2, 'e'],
  ['😀', 1, '😀'],
  ['Lee', 15, 'Lee'],
])('%j cut to %i is %j', (text, longest, cut) => {
  expect(truncated(text, longest)).toBe(cut);
});

test('a cut text is never empty, broken or, but for one large character, longer than the room', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 8 }), (text, longest) => {
      const cut = truncated(text, longest);
      return cut.length > 0 && cut.length <= longest && !LONE_SURROGATE.test(cut);
    }),
  );
});

test.each([
  ['José Muñoz', 'Jose Munoz'],
  ['Nguyễn Đức', 'Nguyen Duc'],
  ['Weiß-Łukasz', 'Weiss-Lukasz'],
  ['Søren Ægir', 'Soren AEgir'],
  ['李明', '李明'],
  ['Smith', 'Smith'],
  ['\u0301', '\u0301'],
])('%j without accents is %j', (text, folded) => {
  expect(foldDiacritics(text)).toBe(folded);
});

test('what has lost its accents has none to lose', () => {
  fc.assert(fc.property(anyText, (text) => foldDiacritics(foldDiacritics(text)) === foldDiacritics(text)));
});

test('a weighted choice follows the weights, and there is none without one', () => {
  const random = keyedStream('weights');
  const weights = [0, 1, 3, 0];
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 20_000; i += 1) {
    const picked = pickWeighted([0, 1, 2, 3], (item) => weights[item] ?? 0, random) ?? 3;
    counts[picked] = (counts[picked] ?? 0) + 1;
  }
  expect([counts[0], counts[3]]).toEqual([0, 0]);
  expect(Math.abs((counts[2] ?? 0) / 20_000 - 0.75)).toBeLessThan(0.015);
  expect(pickWeighted([1, 2], () => 0, random)).toBeUndefined();
  expect(pickWeighted([], () => 1, random)).toBeUndefined();
});

const kToC = replacementTable(
  [
    { from: 'kn', to: 'n', at: 'start' },
    { from: 'ck', to: 'k' },
    { from: 'z', to: 's', at: 'end' },
  ],
  { isCaseSensitive: false },
);

test.each([
  ['Knick-Knack', 'Nik-Nak'],
  ['Lopez', 'Lopes'],
  ['Zack Gomez', 'Zak Gomes'],
  ['Macknight', 'Maknight'],
])('every group of %j is replaced where it may stand', (text, replaced) => {
  expect(replaceGroups(text, kToC, { share: 1, random: keyedStream('groups') })).toBe(replaced);
});

test('a text without any of the groups has no replacement', () => {
  expect(replaceGroups('Ono', kToC, { share: 1, random: keyedStream('groups') })).toBeUndefined();
});

test('a replacement is always another text, and cuts no character', () => {
  const tables = fc.constantFrom(lookAlikes, soundAlikes);
  const texts = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'mrncldvwHNO0Il1ee'), minLength: 1 }));
  const shares = fc.constantFrom(0, 0.1, 1);
  fc.assert(
    fc.property(texts, tables, shares, fc.nat(), (text, table, share, key) => {
      const replaced = replaceGroups(text, table, { share, random: keyedStream('any', key) });
      return replaced !== text && !LONE_SURROGATE.test(replaced ?? '');
    }),
  );
});
