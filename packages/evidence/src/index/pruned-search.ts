// The best documents without looking at all that hold a word of the question, and with the scores that looking at all would give.
//
// Terms are taken from the rarest to the commonest (MaxScore, Turtle and Flood 1995, term by term). As soon as the `limit`-th best of
// what was found so far beats all that the terms left can add, whatever was not found yet is out, and of what was found only the near
// ones go on: the terms left are looked up for these. The commonest words of a question are in every second document and decide little.

import { scoreOfTerm } from '../text/bm25';
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
  /** Zeros, one a slot, and zeros again afterwards. */
  readonly scores: Float64Array;
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
  const found = gather(rarestFirst, search);
  return found.map((slot) => ({ slot, score: scoreAt(slot, terms, search.norms) }));
}

/** The slots whose scores, but for their last bits, reach the `limit`-th best. */
function gather(terms: readonly SearchedTerm[], search: PrunedSearch): number[] {
  const whole = boundOf(terms, search);
  let slots: number[] = [];
  let threshold = 0;
  let isClosed = false;
  try {
    for (const [i, term] of terms.entries()) {
      const left = boundOf(terms.slice(i), search);
      const canClose = slots.length >= search.limit && whole - left > left;
      if (canClose) threshold = thresholdOf(slots, threshold, search);
      isClosed ||= canClose && threshold > left;
      if (isClosed) {
        slots = near(slots, threshold - left, search);
        addToFound(slots, term, search);
      } else addList(slots, term, search);
    }
    return near(slots, thresholdOf(slots, threshold, search), search);
  } finally {
    search.scores.fill(0);
  }
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
function thresholdOf(
  slots: readonly number[],
  least: number,
  { scores, isWanted, limit }: PrunedSearch,
): number {
  const best = new KthLargest(limit, least);
  for (const slot of slots) {
    const score = scores[slot] as number; // of this index
    if (score > best.value && isWanted(slot)) best.offer(score);
  }
  return best.value;
}

/** Those that pass the filter and have `least` or more; the scores of the others become 0. */
function near(slots: readonly number[], least: number, { scores, isWanted }: PrunedSearch): number[] {
  const bound = least * (1 - SLACK);
  return slots.filter((slot) => {
    const isNear = (scores[slot] as number) >= bound && isWanted(slot); // of this index
    if (!isNear) scores[slot] = 0;
    return isNear;
  });
}

/** The inner loop of a search: adds a term to the scores of all that hold it, and to `slots` those that are new. */
function addList(
  slots: number[],
  { list, most }: SearchedTerm,
  { scores, norms }: Pick<PrunedSearch, 'scores' | 'norms'>,
): void {
  for (const run of list.runs) {
    for (let i = 0; i < run.length; i += 1) {
      const posting = run[i] as number; // within the run
      const slot = slotOf(posting);
      const before = scores[slot] as number; // of this index, as is the norm
      if (before === 0) slots.push(slot);
      scores[slot] = before + scoreOfTerm(most, countOf(posting), norms[slot] as number);
    }
  }
}

/** Adds a term to the scores of `slots`, which alone have any. */
function addToFound(slots: readonly number[], term: SearchedTerm, search: PrunedSearch): void {
  if (slots.length * STEPS_OF_A_LOOK < term.list.length) lookUp(slots, term, search);
  else walk(term, search);
}

function lookUp(
  slots: readonly number[],
  { list, most }: SearchedTerm,
  { scores, norms }: PrunedSearch,
): void {
  for (const slot of slots) {
    const count = list.countAt(slot);
    if (count > 0) scores[slot] = (scores[slot] as number) + scoreOfTerm(most, count, norms[slot] as number); // of this index
  }
}

function walk({ list, most }: SearchedTerm, { scores, norms }: PrunedSearch): void {
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
