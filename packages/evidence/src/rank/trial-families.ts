// Papers of one trial are one study, however many they are.

import type { EvidenceRecord } from '@synthward/contracts';

const MOST_PAPERS = 2;

/** `records` without the third and further papers of a family, which are those that share a registry id, also by way of another. */
export function withoutFurtherPapers<T extends { readonly record: EvidenceRecord }>(
  ranked: readonly T[],
): T[] {
  const familyOf = families(ranked.map(({ record }) => record));
  const papers = new Map<string, number>();
  return ranked.filter(({ record }) => {
    const family = familyOf(record);
    if (family === null) return true;
    const seen = (papers.get(family) ?? 0) + 1;
    papers.set(family, seen);
    return seen <= MOST_PAPERS;
  });
}

/** A name for the family of each record; null for records without a registry id. */
function families(records: readonly EvidenceRecord[]): (record: EvidenceRecord) => string | null {
  const parents = new Map<string, string>();
  const rootOf = (trial: string): string => {
    let root = trial;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
      root = next;
    return root;
  };
  for (const { trials } of records) {
    const [first] = trials;
    for (const trial of trials) if (first !== undefined) parents.set(rootOf(trial), rootOf(first));
  }
  return ({ trials: [first] }) => (first === undefined ? null : rootOf(first));
}
