// The people of one language, by sex and age: relatives are looked for among them.

import type { SexAtBirth } from '@synthward/contracts';
import type { Cell } from '../../plan/cells';
import type { CellPairs } from '../../plan/pairs';
import type { PeoplePlan } from '../../plan/people-plan';

/** A cell with the ranks that relations must know of. */
export interface Peer {
  readonly cell: Cell;
  readonly pairs: CellPairs;
}

export interface LanguageGroup {
  readonly language: string;
  /** Cells that are not empty, by age. */
  readonly female: ReadonlyMap<number, Peer>;
  readonly male: ReadonlyMap<number, Peer>;
}

/** The groups in the order of the plan's languages; ages ascend within each. */
export function groupByLanguage({ cells, byCell }: PeoplePlan): LanguageGroup[] {
  const groups = new Map<string, Record<SexAtBirth, Map<number, Peer>>>();
  for (const cell of cells) {
    const pairs = byCell[cell.number];
    if (cell.size === 0 || !pairs) continue;
    const group = groups.get(cell.language) ?? { female: new Map(), male: new Map() };
    group[cell.sexAtBirth].set(cell.age, { cell, pairs });
    groups.set(cell.language, group);
  }
  return [...groups].map(([language, group]) => ({ language, ...group }));
}

/** People of a cell who can have relatives: all but the followers, who look like an unrelated leader. */
export function relatable({ cell, pairs }: Peer): number {
  return cell.size - pairs.lookAlikes;
}
