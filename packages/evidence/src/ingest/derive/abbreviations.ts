// Short forms that a text introduces: the method of Schwartz and Hearst (Pac Symp Biocomput 2003:451–462).

interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

const IN_BRACKETS = /\(([^()]{2,20})\)/g;
const MOST_CHARACTERS = 10;

/** Each short form once, with the long form that the first bracket after it gives. */
export function abbreviationsIn(texts: readonly string[]): Abbreviation[] {
  const found = new Map<string, string>();
  for (const text of texts)
    for (const bracket of text.matchAll(IN_BRACKETS)) {
      const short = (bracket[1] ?? '').split(/[;,]/)[0]?.trim() ?? '';
      const long = isShortForm(short) ? longFormOf(short, text.slice(0, bracket.index)) : null;
      if (long !== null && !found.has(short)) found.set(short, long);
    }
  return [...found].map(([short, long]) => ({ short, long }));
}

function isShortForm(short: string): boolean {
  return (
    short.length >= 2 &&
    short.length <= MOST_CHARACTERS &&
    /^[\p{L}\p{N}]/u.test(short) &&
    /\p{Lu}/u.test(short) &&
    short.split(' ').length <= 2
  );
}

/** The shortest run of words before the bracket that has the characters of the short form in order, the first at the start of a word. */
function longFormOf(short: string, before: string): string | null {
  const characters = short.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const words = before.trimEnd().split(/\s+/);
  const candidate = words.slice(-Math.min(characters.length + 5, characters.length * 2)).join(' ');
  const start = matchedFrom(characters, candidate.toLowerCase());
  if (start === null) return null;
  const long = candidate.slice(start).replace(/^[("'“‘[]+|[,;:]$/g, '');
  return isBeside(long, short) ? long : null;
}

/** Where in `text` the match begins, from its end backwards. */
function matchedFrom(characters: string, text: string): number | null {
  let at = text.length - 1;
  for (let i = characters.length - 1; i >= 0; i -= 1) {
    const mustStartWord = i === 0;
    while (
      at >= 0 &&
      (text[at] !== characters[i] || (mustStartWord && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')))
    )
      at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  return at + 1;
}

/** A long form is longer, is not the short form again, and does not run over the end of a sentence. */
function isBeside(long: string, short: string): boolean {
  return long.length > short.length && !long.split(' ').includes(short) && !/[.;:()]/.test(long);
}
