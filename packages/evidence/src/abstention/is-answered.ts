// Whether what was found answers a question at all.

import type { ConceptRole, Question } from '../question';
import type { RankedEvidence } from '../retrieval';

/** From which probability on a question counts as answered, by what the best evidence has of the concepts asked about. */
const LEAST = { all: 0.2, some: 0.3, none: 0.6 };
/** How much of the ranked evidence counts. */
const BEST = 10;

/**
 * The features of retrieval look at words. A question that names whom or what it is about is answered sooner by evidence on
 * just that, and later by evidence that shares only other words with it.
 */
export function isAnswered(
  probability: number,
  question: Question,
  ranked: readonly RankedEvidence[],
): boolean {
  if (ranked.length === 0) return false;
  return probability >= LEAST[metShare(question, ranked.slice(0, BEST))];
}

/** How many of population and intervention, where the question names them, a record does not meet. */
export function missedConcepts(question: Question, { matches }: RankedEvidence): number {
  const asks = asking(question);
  return Number(asks.population && !matches.population) + Number(asks.intervention && !matches.intervention);
}

function metShare(question: Question, ranked: readonly RankedEvidence[]): keyof typeof LEAST {
  const { population, intervention } = asking(question);
  const asked = Number(population) + Number(intervention);
  if (asked === 0) return 'some';
  const missed = Math.min(...ranked.map((evidence) => missedConcepts(question, evidence)));
  if (missed === asked) return 'none';
  return missed === 0 ? 'all' : 'some';
}

function asking({ concepts }: Question): { readonly population: boolean; readonly intervention: boolean } {
  const asks = (role: ConceptRole) => concepts.some((concept) => concept.role === role);
  return { population: asks('population'), intervention: asks('intervention') };
}
