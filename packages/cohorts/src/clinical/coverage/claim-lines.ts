// What a visit is billed for, line by line.

import type { ClaimEntry, Coding } from '@synthward/contracts';
import type { ClinicalLife, LifeEncounter } from '../life/clinical-life';
import { procedureCents, reportCents, vaccineCents, visitCents } from './price-table';

export type Billed = Pick<
  ClinicalLife,
  'encounters' | 'procedures' | 'reports' | 'immunizations' | 'coverages'
>;
type Line = ClaimEntry['lines'][number];

interface Item {
  readonly encounter: LifeEncounter;
  readonly code: Coding;
}

/** For every visit its own line, then procedures, reports and vaccines in this order. */
export function claimLinesOf(billed: Billed): ReadonlyMap<LifeEncounter, readonly Line[]> {
  const lines = new Map<LifeEncounter, Line[]>(
    billed.encounters.map((encounter) => [
      encounter,
      [{ code: encounter.type, billedCents: visitCents(encounter) }],
    ]),
  );
  const bill = (items: readonly Item[], price: (code: Coding) => number) => {
    for (const { encounter, code } of items) lines.get(encounter)?.push({ code, billedCents: price(code) });
  };
  bill(billed.procedures, procedureCents);
  bill(billed.reports, reportCents);
  bill(billed.immunizations, vaccineCents);
  return lines;
}
