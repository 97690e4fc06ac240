// The words of a question that papers can be found by.

import type { WeightedTerm } from '../index-port/evidence-index';
import { termsOf } from '../text/terms';

/**
 * What joins the parts of a question and stands in any paper: without it, questions of the form "effect of … versus … on …"
 * gained .004 nDCG@10 among 9,655 documents. Effects that are wanted or feared are something else.
 * A year after or before which something appeared is not what it is about.
 */
const FRAME =
  /(?<!\b(?:side|adverse|placebo|unwanted|harmful|toxic)[- ])\beffects?\b|\b(?:versus|vs|compared|comparison|differences?)\b|\b(?:after|since|before|until)\s+(?:19|20)\d\d\b/gi;

/** The stems of `text` without its frame, in their order; of a text that is nothing but frame, all of them. */
export function wordsAskedFor(text: string): string[] {
  const terms = termsOf(text.replace(FRAME, ' '));
  return terms.length > 0 ? terms : termsOf(text);
}

/** Each stem once, in the order of its first place, with its count as weight. */
export function weighted(terms: readonly string[]): WeightedTerm[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, weight]) => ({ term, weight }));
}
