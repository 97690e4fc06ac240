// The shared resources that one record refers to.

import type { Mapping } from '../mapping';
import type { SharedResource } from '../types/resource-types';

/**
 * The Organization of the source system and the payers' of the record's coverages, then the Location, the
 * Practitioners of its visits, and in what role each of them works there: no resource refers to a later one.
 */
export function usedShared({ record, source, payers, visits }: Mapping): SharedResource[] {
  const insurers = new Set((record.coverages ?? []).map(({ payer }) => payers.get(payer)));
  const clinicians = [...new Set(visits.map(({ clinician }) => clinician))];
  return [
    source.organization.resource,
    ...[...insurers].flatMap((payer) => (payer ? [payer.resource] : [])),
    source.location.resource,
    ...clinicians.map(({ resource }) => resource),
    ...clinicians.map(({ role }) => role),
  ];
}
