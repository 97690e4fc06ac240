// Whether a piece of evidence passes the hard filters: what fails one is not there.

import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';
import type { EvidenceFilter } from './evidence-index';

/** What the filters ask of a record; engines keep it as columns. */
export interface FilterColumns {
  /** 0 where the record has none. */
  readonly year: number;
  readonly design: StudyDesign;
  readonly isHighQuality: boolean;
  readonly isRetracted: boolean;
}

/** The columns of a record; `isHighQuality` knows journals and bodies. */
export function columnsOf(
  record: EvidenceRecord,
  isHighQuality: (record: EvidenceRecord) => boolean,
): FilterColumns {
  return {
    year: yearOf(record) ?? 0,
    design: record.design,
    isHighQuality: isHighQuality(record),
    isRetracted: record.retraction === 'retracted',
  };
}

/** The year of publication; null where the source gives none. */
export function yearOf({ published }: EvidenceRecord): number | null {
  return published === null ? null : Number(published.slice(0, 4));
}

/** True where every member of the filter that is given holds. Retracted and excluded records pass when asked for alone. */
export function passes(columns: FilterColumns, filter: EvidenceFilter): boolean {
  return (
    isWanted(columns, filter.isRetracted ?? false) &&
    isWithin(columns.year, filter) &&
    (filter.designs === undefined || filter.designs.includes(columns.design)) &&
    (!filter.isHighQuality || columns.isHighQuality)
  );
}

function isWanted({ design, isRetracted }: FilterColumns, wantsRetracted: boolean): boolean {
  return wantsRetracted ? isRetracted : !isRetracted && design !== 'excluded';
}

function isWithin(year: number, { fromYear, toYear }: EvidenceFilter): boolean {
  if (fromYear === undefined && toYear === undefined) return true;
  return year !== 0 && year >= (fromYear ?? year) && year <= (toYear ?? year);
}
