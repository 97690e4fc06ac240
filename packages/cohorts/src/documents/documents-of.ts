// The two documents of a record.

import type { ClinicalDocument } from '@synthward/contracts';
import { keyedUuid } from '../records/keyed-uuid';
import { type RecordKey, recordStream } from '../records/record-streams';
import { clinicalSummary } from './clinical-summary';
import { encounterSummary } from './encounter-summary';
import { latestVisit, type NoteFacts } from './note-facts';
import { valuesByVisit } from './phrases';

/**
 * An encounter summary and a clinical summary, both of the latest visit. They say what the record's own data say,
 * nothing of other records, and no identifier but name and birth date; the wording is the record's own draw, and a new
 * one after each of the `laterVisits` since the reference date.
 */
export function documentsOf(facts: NoteFacts, key: RecordKey, laterVisits: number): ClinicalDocument[] {
  const { date, id: encounterID } = latestVisit(facts).entry;
  const suffix = laterVisits === 0 ? '' : `/later/${laterVisits}`;
  const values = valuesByVisit(facts);
  const ids = recordStream(key, `ids/document${suffix}`);
  return [
    {
      id: keyedUuid(ids),
      type: 'encounter-summary',
      date,
      encounterID,
      text: encounterSummary(facts, recordStream(key, `words/encounter-summary${suffix}`), values),
    },
    {
      id: keyedUuid(ids),
      type: 'clinical-summary',
      date,
      encounterID,
      text: clinicalSummary(facts, recordStream(key, `words/clinical-summary${suffix}`), values),
    },
  ];
}
