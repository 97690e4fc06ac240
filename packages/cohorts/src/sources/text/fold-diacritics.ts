// Letters without their accents, as systems that know ASCII alone keep them.

const LATIN_MARKS = /[\u0300-\u036f]/g;
const NON_ASCII = /[^\0-\x7f]/;

/** Letters that are no base letter with a mark, so that decomposition leaves them as they are. */
const STANDALONE = new Map([
  ['ß', 'ss'],
  ['Æ', 'AE'],
  ['æ', 'ae'],
  ['Ø', 'O'],
  ['ø', 'o'],
  ['Œ', 'OE'],
  ['œ', 'oe'],
  ['Đ', 'D'],
  ['đ', 'd'],
  ['Ð', 'D'],
  ['ð', 'd'],
  ['Ł', 'L'],
  ['ł', 'l'],
  ['Þ', 'Th'],
  ['þ', 'th'],
  ['ı', 'i'],
]);
const STANDALONE_LETTERS = new RegExp(`[${[...STANDALONE.keys()].join('')}]`, 'g');

/** The text with Latin letters for accented ones; letters of other scripts stay, and a text of marks alone too. */
export function foldDiacritics(text: string): string {
  if (!isBeyondAscii(text)) return text;
  const bare = text.normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC');
  return bare.replace(STANDALONE_LETTERS, (letter) => STANDALONE.get(letter) ?? letter) || text;
}

/** Whether the text holds anything but ASCII: most names do not, and normalising takes longer than looking. */
export function isBeyondAscii(text: string): boolean {
  return NON_ASCII.test(text);
}
