// What data stewards did with a patient's records: merges of duplicates, and wrong merges that were undone.

import type { MergeRow } from '@synthward/contracts';
import { formatIsoDate, keyedStream } from '@synthward/kernel';
import type { RecordContext } from '../records';
import { requireSystem } from '../records/record-context';
import type { PatientRegistrations, Registration } from '../records/registrations';

/** Engine assumptions. */
const WRONGLY_MERGED_BEFORE_DAYS = { least: 100, most: 300 };
const UNDONE_AFTER_DAYS = { least: 2, most: 90 };

/** The patient's merges, and the wrong merge of one of its records with somebody else's and its undoing. */
export function mergesOf(context: RecordContext, patient: PatientRegistrations): MergeRow[] {
  return [
    ...patient.registrations.flatMap((registration) => mergeRow(context, patient, registration)),
    ...wrongMergeRows(context, patient),
  ];
}

function mergeRow(
  { recordIds }: RecordContext,
  { planned }: PatientRegistrations,
  { recordID, mergeDay, planned: record, system }: Registration,
): MergeRow[] {
  if (mergeDay === null) return [];
  const before = planned.records.find(
    ({ sourceSystem, ordinal }) => sourceSystem === record.sourceSystem && ordinal === record.ordinal - 1,
  );
  if (!before) return [];
  return [
    {
      sourceSystem: record.sourceSystem,
      kind: 'merge',
      retiredRecordId: recordID,
      survivingRecordId: recordIds.idOf({
        index: planned.index,
        system: system.number,
        ordinal: before.ordinal,
      }),
      date: formatIsoDate(mergeDay),
      isWrong: false,
    },
  ];
}

function wrongMergeRows(context: RecordContext, { planned }: PatientRegistrations): MergeRow[] {
  const { wrongMerge, index } = planned;
  if (!wrongMerge) return [];
  const { sourceSystem, other } = wrongMerge;
  const random = keyedStream(context.seed, index, 'truth/wrong-merge');
  const day =
    context.referenceDay - random.between(WRONGLY_MERGED_BEFORE_DAYS.least, WRONGLY_MERGED_BEFORE_DAYS.most);
  const undone = day + random.between(UNDONE_AFTER_DAYS.least, UNDONE_AFTER_DAYS.most);
  const { number: system } = requireSystem(context, sourceSystem);
  const row = (kind: MergeRow['kind'], date: number): MergeRow => ({
    sourceSystem,
    kind,
    retiredRecordId: context.recordIds.idOf({ index, system, ordinal: 0 }),
    survivingRecordId: context.recordIds.idOf({ index: other, system, ordinal: 0 }),
    date: formatIsoDate(date),
    isWrong: true,
  });
  return [row('merge', day), row('unmerge', undone)];
}
