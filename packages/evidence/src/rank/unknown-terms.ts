// Words of a question that the library does not know: what it cannot have been written about.

import type { EvidenceIndex } from '../index-port/evidence-index';
import type { Question } from '../question';

/** Doses, ages and years vary without end, and no evidence is on a number. */
const NUMBER = /^\d/;

/**
 * Stems of the question that no record holds. Those of a concept are known where the library has any of its names whole:
 * what is asked in another spelling is not unknown.
 */
export async function unknownTerms(index: EvidenceIndex, { terms, concepts }: Question): Promise<string[]> {
  const asked = terms.map(({ term }) => term);
  const names = concepts.map((concept) => [concept.terms, ...concept.synonyms]);
  const { documentFrequency } = await index.termStatistics([...new Set([...asked, ...names.flat(2)])]);
  const isHeld = (term: string) => (documentFrequency.get(term) ?? 0) > 0;
  const known = new Set(
    names
      .filter((synonyms) => synonyms.some((name) => name.length > 0 && name.every(isHeld)))
      .flatMap(([own = []]) => own),
  );
  return asked.filter((term) => !isHeld(term) && !known.has(term) && !NUMBER.test(term));
}
