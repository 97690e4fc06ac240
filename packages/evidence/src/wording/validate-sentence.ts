// Whether a sentence says only what its sources say. Holds for every provider that words text.
//
// A sentence that is the source's own, whole or cut at "..." where nothing was negated, is true to it. Any other has to
// take each number with its sign and unit, and each word that could name a drug, an outcome or a direction, in the order
// of the source, and as many negations, conditions and words of doubt as the source has. It leaps over no drug and no
// direction, and a number keeps its neighbours: rather a true retelling dropped than an untrue one kept.

import { isCue } from '../conflict/cues';
import { drugClassOf } from '../lexicon/drugs';
import { stopWords } from '../text/stop-words';
import { stemOf, termsOf, wordsOf } from '../text/terms';
import { type NumberFact, negationsOf, numbersOf, wordedNumbersOf } from './facts';
import { isNeutral } from './neutral-words';

export type WordingFault = 'empty' | 'number' | 'unit' | 'negation' | 'certainty' | 'word' | 'order';

/** Stop words of the index that do state something. */
const TELLING =
  /\b(?:above|after|against|all|any|before|below|down|few|more|most|off|only|over|some|under|until|up)\b/gi;

/** How sure a source is, of whom it speaks and under which condition. */
const CERTAINTY =
  /\b(?:may|might|can|could|should|must|will|would|shall|always|usually|often|sometimes|generally|rarely|likely|possibl[ey]|probabl[ey]|potential(?:ly)?|appear(?:s|ed)?|seem(?:s|ed)?|trend|tend(?:s|ed|ency)?|every|each|only|mainly|mostly|partly|if|unless|except|until|although|though|however|but|despite|whereas)\b/gi;

/** Null where `sentence` is borne out by the sentences `sources`; else the first fault. Citation marks count as nothing. */
export function wordingFault(sentence: string, sources: readonly string[]): WordingFault | null {
  const plain = withoutMarks(sentence);
  if (wordsOf(plain).length === 0) return 'empty';
  if (sources.some((source) => isQuotation(plain, source))) return null;
  const source = sources.map(oneLine).join(' ');
  return (
    numberFault(plain, source) ??
    negationFault(plain, source) ??
    certaintyFault(plain, source) ??
    wordFault(plain, source) ??
    orderFault(plain, source)
  );
}

/** Whether `sentence` consists of pieces of `source`, in their order; what was left out for "..." negates nothing. */
export function isQuotation(sentence: string, source: string): boolean {
  const text = oneLine(source);
  let from = 0;
  let leftOut = '';
  for (const piece of pieces(withoutMarks(sentence))) {
    const at = text.indexOf(piece, from);
    if (at < 0 || !isWholeAt(text, at, piece.length)) return false;
    leftOut += `${text.slice(from, at)} `;
    from = at + piece.length;
  }
  return from > 0 && negationsOf(leftOut + text.slice(from)) === 0;
}

/** A text with every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutMarks(sentence: string): string {
  return oneLine(sentence).replace(/(?: ?\[\d+\])+$/, '');
}

function pieces(sentence: string): string[] {
  return sentence
    .split(/(?:^|\s)\.\.\.(?=\s|$)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length > 0);
}

/** A piece that ends inside a word or a number is none. */
function isWholeAt(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + length, at + length + 2);
  const first = text.slice(at, at + 1);
  const last = text.slice(at + length - 1, at + length);
  const cutsHead = /[\p{L}\p{N}]$|\d[.,·]$/u.test(before) && /[\p{L}\p{N}]/u.test(first);
  const cutsTail = /^[\p{L}\p{N}]|^[.,·]\d/u.test(after) && /[\p{L}\p{N}]/u.test(last);
  return !cutsHead && !cutsTail;
}

function numberFault(sentence: string, source: string): WordingFault | null {
  const offered = numbersOf(source);
  let from = 0;
  for (const fact of numbersOf(sentence)) {
    const at = offered.findIndex((other, i) => i >= from && isSameNumber(fact, other));
    if (at < 0) return offered.some(({ value }) => value === fact.value) ? 'unit' : 'number';
    from = at + 1;
  }
  const words = new Set(wordedNumbersOf(source));
  return wordedNumbersOf(sentence).every((word) => words.has(word)) ? null : 'number';
}

function isSameNumber(a: NumberFact, b: NumberFact): boolean {
  return a.value === b.value && a.sign === b.sign && a.unit === b.unit;
}

function negationFault(sentence: string, source: string): WordingFault | null {
  return negationsOf(sentence) === negationsOf(source) ? null : 'negation';
}

function certaintyFault(sentence: string, source: string): WordingFault | null {
  const said = (text: string) => (text.toLowerCase().match(CERTAINTY) ?? []).toSorted().join(' ');
  return said(sentence) === said(source) ? null : 'certainty';
}

function wordFault(sentence: string, source: string): WordingFault | null {
  const known = new Set(termsOf(source));
  const isKnown = (term: string) => known.has(term) || isNeutral(term) || /^[\d.]+$/.test(term);
  const telling = new Set(source.toLowerCase().match(TELLING));
  const isTold = (sentence.toLowerCase().match(TELLING) ?? []).every((word) => telling.has(word));
  return isTold && termsOf(sentence).every(isKnown) ? null : 'word';
}

/** "A more than B" is not "B more than A"; and what is cut at "..." has to be a quotation. */
function orderFault(sentence: string, source: string): WordingFault | null {
  if (pieces(sentence).length !== pieces(source).length) return 'order';
  const offered = statingWords(source);
  let last: number | undefined;
  for (const { stem } of statingWords(sentence)) {
    const from = last === undefined ? 0 : last + 1;
    const at = offered.findIndex((other, i) => i >= from && other.stem === stem);
    if (at < 0 || (last !== undefined && isLeap(offered, last, at))) return 'order';
    last = at;
  }
  return null;
}

interface StatingWord {
  readonly word: string;
  readonly stem: string;
}

function statingWords(text: string): StatingWord[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map((word) => ({ word, stem: stemOf(word) }))
    .filter(({ stem }) => !isNeutral(stem));
}

/** Whether what stands between two words of a source ties them to something else. */
function isLeap(offered: readonly StatingWord[], from: number, to: number): boolean {
  const skipped = offered.slice(from + 1, to);
  if (skipped.length === 0) return false;
  const isNumber = (at: number) => /^[\d.]+$/.test(offered[at]?.word ?? '');
  return (
    isNumber(from) || isNumber(to) || skipped.some(({ word }) => isCue(word) || drugClassOf(word) !== null)
  );
}
