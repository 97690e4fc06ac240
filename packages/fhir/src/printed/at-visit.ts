// What a resource that prints itself is made from, where it is about an entry that was written down at a visit.

import type { Mapping, Visit } from '../mapping';

export interface AtVisit<Entry> {
  readonly entry: Entry;
  readonly visit: Visit;
  readonly mapping: Mapping;
}

/** Throws a RangeError for a visit that the record lacks. */
export function atVisit<Entry extends { readonly encounterID: string }>(
  entry: Entry,
  mapping: Mapping,
): AtVisit<Entry> {
  return { entry, visit: mapping.visit(entry.encounterID), mapping };
}
