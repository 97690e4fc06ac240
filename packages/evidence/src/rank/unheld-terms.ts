// Words of a question that the library does not know: what it cannot have been written about.

import type { EvidenceIndex } from '../index-port/evidence-index';
import type { Question } from '../question';
import { termsOf } from '../text/terms';

/** What questions are put with, whatever they are about: that no record has such a word tells nothing. */
const PUTTING = new Set(
  termsOf(
    `advise allow answer appear apply ask available aware avoid begin believe benefit best better come concern consider
    continue cover current decide difference different enough exist expect explain false find friend general get give go
    good great guidance happen help hold important keep know known latest learn likely look make many matter mean mention
    more most much name necessary need new newest normally now offer often old option people possible prefer present
    publish question rather really reason recent recently recommend right safe safely say see seem show someone start
    state still stop suggest suitable support sure switch take talk tell thing think today true try understand use useful
    usual usually want way well work worry worse worst worth write wrong year`,
  ),
);
/** Doses, ages and years vary without end, and no evidence is on a number. */
const NUMBER = /^\d/;

export interface UnheldTerms {
  /** What the question is on and the library is not, under any name. */
  readonly unknown: readonly string[];
  /** What only puts the question. */
  readonly idle: ReadonlySet<string>;
}

/**
 * Stems of the question that no record holds. Those of a concept are known where the library has any of its names whole:
 * what is asked in another spelling is not unknown.
 */
export async function unheldTerms(index: EvidenceIndex, { terms, concepts }: Question): Promise<UnheldTerms> {
  const asked = terms.map(({ term }) => term);
  const names = concepts.map((concept) => [concept.terms, ...concept.synonyms]);
  const { documentFrequency } = await index.termStatistics([...new Set([...asked, ...names.flat(2)])]);
  const isHeld = (term: string) => (documentFrequency.get(term) ?? 0) > 0;
  const known = new Set(
    names
      .filter((synonyms) => synonyms.some((name) => name.length > 0 && name.every(isHeld)))
      .flatMap(([own = []]) => own),
  );
  const unheld = asked.filter((term) => !isHeld(term) && !known.has(term));
  return {
    unknown: unheld.filter((term) => !NUMBER.test(term) && !PUTTING.has(term)),
    idle: new Set(unheld.filter((term) => PUTTING.has(term))),
  };
}
