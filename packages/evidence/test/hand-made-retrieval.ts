// Questions and retrievals put together by hand, for what comes after retrieval.

import type { EvidenceRecord } from '@synthward/contracts';
import type { Concept, Question } from '../src/question';
import type { RankedEvidence, Retrieval } from '../src/retrieval';
import { termsOf } from '../src/text/terms';

/** Features of a question that the library answers, and of one that it does not. */
export const ANSWERED = {
  topScoreOverIdf: 1.4,
  topCoverage: 0.95,
  topSentence: 0.8,
  margin: 0.5,
  bestCoverageOfThree: 0.95,
  rarestTermsPresent: 1,
};
export const NOT_ANSWERED = {
  topScoreOverIdf: 0.4,
  topCoverage: 0.2,
  topSentence: 0.15,
  margin: 0.02,
  bestCoverageOfThree: 0.2,
  rarestTermsPresent: 0,
};

/** A question of `text`, with the named concepts in their roles. */
export function questionOf(
  text: string,
  roles: Partial<Record<'population' | 'intervention' | 'comparator' | 'outcome', string>> = {},
): Question {
  const concepts = Object.entries(roles).map(
    ([role, name]): Concept => ({ name, role: role as Concept['role'], terms: termsOf(name), synonyms: [] }), // its own keys
  );
  return {
    text,
    terms: [...new Set(termsOf(text))].map((term) => ({ term, weight: 1 })),
    concepts,
    kind: 'therapy',
    population: {},
    isClinical: true,
  };
}

/** A ranked record; what is not given is that of a relevant one of unknown journal. */
export function rankedOf(record: EvidenceRecord, parts: Partial<RankedEvidence> = {}): RankedEvidence {
  return {
    record,
    score: 1,
    relevance: 1,
    quality: 0.8,
    lexical: 1,
    coverage: 0.8,
    fit: 'unknown',
    matches: { population: true, intervention: true },
    journalLevel: null,
    ...parts,
  };
}

/** The ranked records in their order, for a question whose every stem weighs the same. */
export function retrievalOf(
  question: Question,
  ranked: readonly RankedEvidence[],
  parts: Partial<Retrieval> = {},
): Retrieval {
  return {
    ranked,
    features: ANSWERED,
    idf: new Map(question.terms.map(({ term }) => [term, 3])),
    unknownTerms: [],
    removedBy: new Map(),
    retracted: [],
    supersededBy: new Map(),
    ...parts,
  };
}
