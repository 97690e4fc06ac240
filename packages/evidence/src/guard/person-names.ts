// Names of persons in running text: by a title, by "name is", or by being common names that stand together.

import { EPONYM_NOUNS, FAMILY_NAMES, GIVEN_NAMES } from './known-names';

export interface Place {
  /** Code units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

const TITLED = [
  /\b(?:Mr|Mrs|Ms|Miss|Mister|Mx|Dr|Prof|Sra?|Señora?)\b\.?\s(?!Dr\b)[A-Z][\p{L}'’-]+/gu,
  /\b(?:mr|mrs|ms|dr|prof)\.\s[\p{L}'’-]{2,}/giu,
];
const SAYS_NAME = [
  /\bname(?:['’]?s|\s(?:is|was)|\s?[:=])\s?["“']?\p{L}[\p{L}'’-]+/giu,
  /\b(?:patient|man|woman|boy|girl|child|person|mother|father|son|daughter|wife|husband|he|she|who)\s(?:is\s|was\s)?(?:named|called)\s["“']?\p{Lu}[\p{L}'’-]+/gu,
  /\b(?:[Ii] am|I['’]m|[Tt]his is|patient:?|Patient:|[Pp]t\.?:?)\s\p{Lu}[\p{Ll}'’-]+\s\p{Lu}[\p{Ll}'’-]+/gu,
];
const WORD = /[\p{L}][\p{L}'’-]*|\d+/gu;

/** Where `text` names a person; what is called after somebody (Crohn's disease, Barthel index) is not. */
export function personNamesIn(text: string): Place[] {
  const said = SAYS_NAME.flatMap((pattern) => placesOf(pattern, text));
  const titled = TITLED.flatMap((pattern) => placesOf(pattern, text));
  return [...said.filter((place) => !isGeneral(text, place)), ...titled, ...pairsIn(text)];
}

/** "Name is" what no name is: an article, a question word, something that is called after people. */
function isGeneral(text: string, { start, end }: Place): boolean {
  const last = /[\p{L}'’-]+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '';
  return NO_NAMES.has(last) || EPONYM_NOUNS.has(last);
}

const NO_NAMES = new Set(
  'the a an not used given of what for in this that called named known unknown'.split(' '),
);

interface Word extends Place {
  readonly text: string;
  readonly lower: string;
}

function pairsIn(text: string): Place[] {
  const words = [...text.matchAll(WORD)].map(
    ({ 0: word, index }): Word => ({
      text: word,
      lower: word.toLowerCase().replace(/['’]s$/u, ''),
      start: index,
      end: index + word.length,
    }),
  );
  return words.flatMap((first, i) => {
    const second = words[i + 1];
    if (second === undefined || !areNeighbours(text, first, second))
      return isTold(words, i, text) ? [first] : [];
    const isPair = isName(first, second) || isReversed(text, first, second);
    if (isPair && !isEponym(words, i + 2)) return [{ start: first.start, end: second.end }];
    return isTold(words, i, text) ? [first] : [];
  });
}

/** With nothing between but a space, a comma, or an initial. */
function areNeighbours(text: string, first: Word, second: Word): boolean {
  return /^(?:\s|,\s?|\s\p{Lu}\.?\s)$/u.test(text.slice(first.end, second.start));
}

const isCapital = ({ text }: Word) => /^\p{Lu}[\p{L}'’-]+$/u.test(text);

function isName(first: Word, second: Word): boolean {
  if (second.lower.length < 2) return false;
  if (GIVEN_NAMES.has(first.lower) && FAMILY_NAMES.has(second.lower)) return true;
  if (!isCapital(first) || !isCapital(second)) return false;
  if (GIVEN_NAMES.has(first.lower)) return !EPONYM_NOUNS.has(second.lower);
  return (
    FAMILY_NAMES.has(second.lower) &&
    !GIVEN_NAMES.has(second.lower) &&
    first.lower.length > 2 &&
    !STARTS.has(first.lower)
  );
}

/** "Smith, John". */
function isReversed(text: string, first: Word, second: Word): boolean {
  return text[first.end] === ',' && isCapital(first) && isCapital(second) && GIVEN_NAMES.has(second.lower);
}

/** Words that begin a sentence with a capital and are no given names. */
const STARTS = new Set(
  'the and does did can could should would what when where which who why how are is has have for with use using effect effects role value impact early late acute chronic post pre anti non'.split(
    ' ',
  ),
);

/** Whether what the two stand before, or the second of them, is something that is called after people. */
function isEponym(words: readonly Word[], at: number): boolean {
  const [second, next, afterNext] = [words[at - 1], words[at], words[at + 1]];
  const isLonger = next !== undefined && isCapital(next); // of three names: a hospital, a scale
  return [second, next, ...(isLonger ? [afterNext] : [])].some(
    (word) => word !== undefined && EPONYM_NOUNS.has(word.lower),
  );
}

const TELLS =
  /^(?:is|has|had|was|takes|took|presents|presented|came|needs|wants|lives|reports|suffers|complains)$/u;

/** "John, 54, has …": a common given name of which somebody tells. */
function isTold(words: readonly Word[], i: number, text: string): boolean {
  const [name, next] = [words[i], words[i + 1]];
  if (!name || !next || !isCapital(name) || !GIVEN_NAMES.has(name.lower) || name.text.endsWith("'s"))
    return false;
  const between = text.slice(name.end, next.start);
  if (/^\d{1,3}$/u.test(next.text)) return /^,?\s\(?$/u.test(between) && Number(next.text) < 120;
  return between === ' ' && TELLS.test(next.lower);
}

function placesOf(pattern: RegExp, text: string): Place[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
