// Questions as bags of words, without anything that the engine understands of them.

import { type EvidenceIndex, termsOf, type WeightedTerm } from '@synthward/evidence';

/** All words but stop words, each as often as it is asked. */
export function plainTerms(text: string): WeightedTerm[] {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].map(([term, weight]) => ({ term, weight }));
}

/** How much each term tells among the documents of `index`. */
export async function frequenciesOf(
  terms: readonly WeightedTerm[],
  index: EvidenceIndex,
): Promise<Map<string, number>> {
  const { documents, documentFrequency } = await index.termStatistics(terms.map(({ term }) => term));
  return new Map(
    [...documentFrequency].map(([term, holders]) => [
      term,
      Math.log(1 + (documents - holders + 0.5) / (holders + 0.5)),
    ]),
  );
}
