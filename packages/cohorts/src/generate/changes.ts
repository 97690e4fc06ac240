// What changed between two days: the feed of the later one, as far as the earlier one does not hold it already.

import type { RecordChange, SourceRecord } from '@synthward/contracts';

/**
 * The records of one patient that are new, changed or gone. Applied to the records of the earlier day they give those
 * of the later day, byte for byte.
 */
export function changesBetween(
  before: readonly SourceRecord[],
  after: readonly SourceRecord[],
): RecordChange[] {
  const known = new Map(before.map((record) => [record.recordID, record]));
  const changes: RecordChange[] = [];
  for (const record of after) {
    const earlier = known.get(record.recordID);
    known.delete(record.recordID);
    if (!earlier) changes.push(changeOf('new', record));
    else if (JSON.stringify(earlier) !== JSON.stringify(record)) changes.push(changeOf('changed', record));
  }
  for (const gone of known.values()) changes.push(changeOf('deleted', gone));
  return changes;
}

function changeOf(change: RecordChange['change'], record: SourceRecord): RecordChange {
  const { sourceSystem, recordID, mrn } = record;
  return { change, sourceSystem, recordID, mrn, record: change === 'deleted' ? null : record };
}
