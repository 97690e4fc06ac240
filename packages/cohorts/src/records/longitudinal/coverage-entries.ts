// Who paid for the visits of a slice, and what was asked of them.

import type { CoverageEntry, LongitudinalEntries } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { ClinicalLife, LifeCoverage } from '../../clinical/life/clinical-life';
import { type RecordSlice, requireEncounterID, within } from './record-slice';

/** The coverages under which the slice's visits fell, and the claims for them. */
export function coverageEntriesOf(
  slice: RecordSlice,
  life: ClinicalLife,
): Pick<LongitudinalEntries, 'coverages' | 'claims'> {
  const known = life.coverages.filter((coverage) => isMet(slice, coverage));
  return {
    coverages: known.map((coverage) => coverageEntry(slice, coverage)),
    claims: within(slice, life.claims).map((claim) => ({
      id: slice.ids('Claim', claim.key),
      encounterID: requireEncounterID(slice, claim.encounter),
      coverageID: claim.coverage === null ? null : slice.ids('Coverage', claim.coverage.key),
      createdDate: formatIsoDate(claim.encounter.day),
      status: claim.status,
      billedCents: claim.billedCents,
      paidCents: claim.paidCents,
      patientCents: claim.patientCents,
      lines: claim.lines,
    })),
  };
}

function isMet({ encounters }: RecordSlice, { fromDay, endDay }: LifeCoverage): boolean {
  for (const { day } of encounters.keys())
    if (day >= fromDay && (endDay === null || day <= endDay)) return true;
  return false;
}

function coverageEntry({ ids }: RecordSlice, coverage: LifeCoverage): CoverageEntry {
  return {
    id: ids('Coverage', coverage.key),
    payer: coverage.payer,
    planName: coverage.planName,
    groupNumber: coverage.groupNumber,
    memberID: coverage.memberID,
    relationship: coverage.relationship,
    startDate: formatIsoDate(coverage.fromDay),
    endDate: coverage.endDay === null ? null : formatIsoDate(coverage.endDay),
  };
}
