// Whether a record is about what a question names, under whichever of its names.

import type { Concept, ConceptRole } from '../question';
import type { RecordView } from './record-view';

/** Beyond it a role counts as matched: of two drugs that a question joins, one alone does not do. */
const MATCHED_SHARE = 0.5;

/** The share of the weight of the concepts of a role that a record holds, 0 to 1; 0 where the question names none. */
export function conceptShare(
  concepts: readonly Concept[],
  role: ConceptRole,
  { view, idf }: { readonly view: RecordView; readonly idf: ReadonlyMap<string, number> },
): number {
  const shares = concepts
    .filter((concept) => concept.role === role)
    .map(({ terms, synonyms }) =>
      Math.max(...[terms, ...synonyms].map((name) => heldShare(name, { view, idf }))),
    );
  return shares.length === 0 ? 0 : shares.reduce((sum, value) => sum + value, 0) / shares.length;
}

/** Whether so much of a role counts as the role itself. */
export function isMatched(share: number): boolean {
  return share > MATCHED_SHARE;
}

function heldShare(
  name: readonly string[],
  { view, idf }: { readonly view: RecordView; readonly idf: ReadonlyMap<string, number> },
): number {
  let [whole, held] = [0, 0];
  for (const term of name) {
    const weight = idf.get(term) ?? 0;
    whole += weight;
    if (view.held.has(term)) held += weight;
  }
  return whole === 0 ? 0 : held / whole;
}
