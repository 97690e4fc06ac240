// A question's words and what else papers about it may say: for the list that widens the search, never for the one that decides.

import type { EvidenceRecord } from '@synthward/contracts';
import { searchedTerms } from '../index/searched-text';
import type { Hit, WeightedTerm } from '../index-port/evidence-index';
import type { Concept } from '../question';

/** RM3 (Lavrenko and Croft, SIGIR 2001; Abdul-Jaleel et al., TREC 2004): words of the nearest documents. */
const FEEDBACK = { documents: 5, terms: 10, share: 0.2 };
const SYNONYM_WEIGHT = 0.3;
const MOST_SYNONYM_TERMS = 12;
const BOOST_WEIGHT = 0.3;

/** A concept of a patient's record, and how much it matters, 0 to 1. It widens and reorders, and is never required. */
export interface PatientBoost {
  readonly name: string;
  readonly terms: readonly string[];
  readonly weight: number;
}

export interface ExpansionSources {
  readonly terms: readonly WeightedTerm[];
  readonly concepts: readonly Concept[];
  readonly patientBoosts: readonly PatientBoost[];
  /** The documents nearest to the question, best first; `FEEDBACK.documents` of them are used. */
  readonly nearest: readonly { readonly hit: Hit; readonly record: EvidenceRecord }[];
}

/** How many of the nearest documents `expandedTerms` reads. */
export const FEEDBACK_DOCUMENTS = FEEDBACK.documents;

/** The question's terms first, with their weights, then the others. */
export function expandedTerms({ terms, concepts, patientBoosts, nearest }: ExpansionSources): WeightedTerm[] {
  const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
  const own = new Set(weights.keys());
  const raise = (term: string, by: number): void => {
    if (!own.has(term)) weights.set(term, Math.max(weights.get(term) ?? 0, by));
  };
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  for (const { term, weight } of feedbackTerms(nearest, own)) {
    raise(term, (weight * whole * FEEDBACK.share) / (1 - FEEDBACK.share));
  }
  for (const term of synonymTerms(concepts, own)) raise(term, SYNONYM_WEIGHT);
  for (const boost of patientBoosts) {
    for (const term of boost.terms) raise(term, boost.weight * BOOST_WEIGHT);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** The terms that the nearest documents hold most of, together of weight 1. */
function feedbackTerms(nearest: ExpansionSources['nearest'], own: ReadonlySet<string>): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { hit, record } of nearest.slice(0, FEEDBACK.documents)) {
    const terms = searchedTerms(record);
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + hit.score / terms.length);
  }
  const best = [...weights]
    .filter(([term]) => !own.has(term))
    .sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1))
    .slice(0, FEEDBACK.terms);
  const whole = best.reduce((sum, [, weight]) => sum + weight, 0);
  return best.map(([term, weight]) => ({ term, weight: weight / whole }));
}

function synonymTerms(concepts: readonly Concept[], own: ReadonlySet<string>): string[] {
  const terms = concepts.flatMap(({ synonyms }) => synonyms.flat()).filter((term) => !own.has(term));
  return [...new Set(terms)].slice(0, MOST_SYNONYM_TERMS);
}
