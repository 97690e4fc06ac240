// Text as the index and the questions see it: stems of words, without those that say nothing.

import stemmer from 'stemmer';

import { stopWords } from './stop-words';

/** Words of letters and digits, joined by hyphens, dots or apostrophes inside, such as `beta-blocker`, `2.5` or `crohn's`. */
const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
const LONGEST = 40;
/** A library's words are few beside their occurrences, and stemming one costs more than all else that is done to it. */
const MOST_KNOWN_WORDS = 200_000;

const known = new Map<string, string>();

/** The words of `text` in lower case, in their order. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** The stem of a word in lower case, by Porter's algorithm; words that are no English words stay as they are. */
export function stemOf(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const stem = word.length > LONGEST ? word.slice(0, LONGEST) : stemmer(word.replace(/['’]s$/, ''));
  if (known.size >= MOST_KNOWN_WORDS) known.clear();
  known.set(word, stem);
  return stem;
}

/** The stems of all words of `text` that are no stop words, in their order, repetitions included. */
export function termsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stemOf);
}
