// Whether what was found answers a question at all.

import type { ConceptRole, Question } from '../question';
import type { RankedEvidence, Retrieval } from '../retrieval';

/** From which probability on a question counts as answered; from the second on where the evidence is likely to be about something else. */
const LEAST = 0.3;
const LEAST_ELSEWHERE = 0.6;
/** How much of the ranked evidence counts. */
const BEST = 10;

/**
 * The features of retrieval look at words. Evidence that meets none of the concepts that a question names, and a library that
 * does not know a word of it, share only other words with the question: it is answered by them only when they are very near.
 */
export function isAnswered(
  probability: number,
  question: Question,
  { ranked, unknownTerms }: Pick<Retrieval, 'ranked' | 'unknownTerms'>,
): boolean {
  if (ranked.length === 0) return false;
  const isElsewhere = unknownTerms.length > 0 || meetsNothing(question, ranked.slice(0, BEST));
  return probability >= (isElsewhere ? LEAST_ELSEWHERE : LEAST);
}

/** How many of population and intervention, where the question names them, a record does not meet. */
export function missedConcepts(question: Question, { matches }: RankedEvidence): number {
  const asks = asking(question);
  return Number(asks.population && !matches.population) + Number(asks.intervention && !matches.intervention);
}

function meetsNothing(question: Question, ranked: readonly RankedEvidence[]): boolean {
  const { population, intervention } = asking(question);
  const asked = Number(population) + Number(intervention);
  return asked > 0 && ranked.every((evidence) => missedConcepts(question, evidence) === asked);
}

function asking({ concepts }: Question): { readonly population: boolean; readonly intervention: boolean } {
  const asks = (role: ConceptRole) => concepts.some((concept) => concept.role === role);
  return { population: asks('population'), intervention: asks('intervention') };
}
