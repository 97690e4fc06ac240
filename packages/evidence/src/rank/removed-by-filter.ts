// How much each hard filter takes away, so that an answer can say why it is empty.

import type { EvidenceFilter, EvidenceIndex, WeightedTerm } from '../index-port/evidence-index';
import { columnsOf, passes } from '../index-port/record-filter';
import { isHighQuality, type JournalLevels } from './journal-levels';

export interface FilteredSearch {
  readonly terms: readonly WeightedTerm[];
  readonly filter: EvidenceFilter;
  readonly limit: number;
  readonly journalLevels: JournalLevels;
}

/** Of the records that `terms` find without a filter, how many fail each part of it, by the part's name in a request. */
export async function removedByFilter(
  index: EvidenceIndex,
  { terms, filter, limit, journalLevels }: FilteredSearch,
): Promise<Map<string, number>> {
  const parts = partsOf(filter);
  if (parts.length === 0) return new Map();
  const hits = await index.search(terms, {}, limit);
  const records = await index.get(hits.map(({ id }) => id));
  const columns = records.map((record) => columnsOf(record, (each) => isHighQuality(each, journalLevels)));
  return new Map(
    parts.map(([name, part]) => [name, columns.filter((each) => !passes(each, part)).length] as const),
  );
}

function partsOf({
  fromYear,
  toYear,
  designs,
  isHighQuality: isHigh,
}: EvidenceFilter): [string, EvidenceFilter][] {
  const parts: [string, EvidenceFilter][] = [];
  if (fromYear !== undefined || toYear !== undefined) {
    const years = {
      ...(fromYear === undefined ? {} : { fromYear }),
      ...(toYear === undefined ? {} : { toYear }),
    };
    parts.push(['publication_date', years]);
  }
  if (designs) parts.push(['publication_type', { designs }]);
  if (isHigh) parts.push(['publication_quality', { isHighQuality: true }]);
  return parts;
}
