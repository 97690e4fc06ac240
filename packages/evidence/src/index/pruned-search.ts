// The best documents without looking at all that hold a word of the question, and with the scores that looking at all would give.
//
// Terms are taken from the rarest to the commonest (MaxScore, Turtle and Flood 1995, term by term). As soon as the `limit`-th best of
// what was found so far beats all that the terms left can add, whatever was not found yet is out, and of what was found only the near
// ones go on: the terms left are looked up for these. The commonest words of a question are in every second document and decide little.

import { scoreOfTerm } from '../text/bm25';
import type { Accumulators } from './accumulators';
import { KthLargest } from './kth-largest';
import { countOf, type PostingList, slotOf } from './posting-list';

/** A term of the question, and what it can add to a score. */
export interface SearchedTerm {
  readonly list: PostingList;
  /** As `mostOfTerm` gives it. */
  readonly most: number;
}

export interface PrunedSearch {
  /** By slot. */
  readonly norms: Float64Array;
  /** The least norm that a document of any length can have. */
  readonly leastNorm: number;
  readonly isWanted: (slot: number) => boolean;
  readonly limit: number;
  /** Empty, and empty again afterwards. */
  readonly found: Accumulators;
}

/** Sums in another order differ in their last bits. */
const SLACK = 1e-9;
/** To look a document up in a list costs as much as so many steps along it. */
const STEPS_OF_A_LOOK = 60;

/** The slots that can be among the best `limit`, with their scores summed in the order of `terms`; a few more than `limit`. */
export function nearestSlots(
  terms: readonly SearchedTerm[],
  search: PrunedSearch,
): { readonly slot: number; readonly score: number }[] {
  const rarestFirst = terms.filter(({ most }) => most > 0).sort((a, b) => a.list.length - b.list.length);
  const { found, norms } = search;
  try {
    gather(rarestFirst, search);
    return Array.from(found.slots.subarray(0, found.size), (slot) => ({
      slot,
      score: scoreAt(slot, terms, norms),
    }));
  } finally {
    found.clear();
  }
}

/** Finds the slots whose scores, but for their last bits, reach the `limit`-th best. */
function gather(terms: readonly SearchedTerm[], search: PrunedSearch): void {
  const { found, limit } = search;
  const whole = boundOf(terms, search);
  let threshold = 0;
  let isClosed = false;
  for (const [i, term] of terms.entries()) {
    const left = boundOf(terms.slice(i), search);
    const canClose = found.size >= limit && whole - left > left;
    if (canClose) threshold = thresholdOf(threshold, search);
    isClosed ||= canClose && threshold > left;
    if (isClosed) {
      keepNear(threshold - left, search);
      addToFound(term, search);
    } else addList(term, search);
  }
  keepNear(thresholdOf(threshold, search), search);
}

/** What the terms can add to a score at most. */
function boundOf(terms: readonly SearchedTerm[], { leastNorm }: PrunedSearch): number {
  const sum = terms.reduce(
    (bound, { list, most }) => bound + scoreOfTerm(most, list.mostCounted, leastNorm),
    0,
  );
  return sum * (1 + SLACK);
}

/** The `limit`-th best score so far of those that pass the filter, where it was `least` before; 0 where they are fewer. */
function thresholdOf(least: number, { found, isWanted, limit }: PrunedSearch): number {
  const { scores, slots, size } = found;
  const best = new KthLargest(limit, least);
  for (let i = 0; i < size; i += 1) {
    const slot = slots[i] as number; // found
    const score = scores[slot] as number;
    if (score > best.value && isWanted(slot)) best.offer(score);
  }
  return best.value;
}

/** Keeps those that pass the filter and have `least` or more. */
function keepNear(least: number, { found, isWanted }: PrunedSearch): void {
  const bound = least * (1 - SLACK);
  found.keep((slot, score) => score >= bound && isWanted(slot));
}

/** The inner loop of a search: adds a term to the scores of all that hold it. */
function addList({ list, most }: SearchedTerm, { found, norms }: PrunedSearch): void {
  const { scores, slots } = found;
  let { size } = found;
  for (const run of list.runs) {
    for (let i = 0; i < run.length; i += 1) {
      const posting = run[i] as number; // within the run
      const slot = slotOf(posting);
      const before = scores[slot] as number; // of this index, as is the norm
      if (before === 0) slots[size++] = slot;
      scores[slot] = before + scoreOfTerm(most, countOf(posting), norms[slot] as number);
    }
  }
  found.size = size;
}

/** Adds a term to the scores of those that are found already, and finds no more. */
function addToFound(term: SearchedTerm, search: PrunedSearch): void {
  if (search.found.size * STEPS_OF_A_LOOK < term.list.length) lookUp(term, search);
  else walk(term, search);
}

function lookUp({ list, most }: SearchedTerm, { found, norms }: PrunedSearch): void {
  const { scores, slots, size } = found;
  for (let i = 0; i < size; i += 1) {
    const slot = slots[i] as number; // found
    const count = list.countAt(slot);
    if (count > 0) scores[slot] = (scores[slot] as number) + scoreOfTerm(most, count, norms[slot] as number);
  }
}

function walk({ list, most }: SearchedTerm, { found: { scores }, norms }: PrunedSearch): void {
  for (const run of list.runs) {
    for (let i = 0; i < run.length; i += 1) {
      const posting = run[i] as number; // within the run
      const slot = slotOf(posting);
      const before = scores[slot] as number; // of this index, as is the norm
      if (before > 0) scores[slot] = before + scoreOfTerm(most, countOf(posting), norms[slot] as number);
    }
  }
}

function scoreAt(slot: number, terms: readonly SearchedTerm[], norms: Float64Array): number {
  return terms.reduce((score, { list, most }) => {
    const count = list.countAt(slot);
    return count === 0 ? score : score + scoreOfTerm(most, count, norms[slot] as number); // of this index
  }, 0);
}
