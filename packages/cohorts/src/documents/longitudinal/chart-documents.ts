// The documents of a longitudinal record.

import type { ClinicalDocument, EncounterEntry } from '@synthward/contracts';
import { formatIsoDate, parseIsoDate } from '@synthward/kernel';
import { type RecordKey, recordStream } from '../../records/record-streams';
import type { Chart } from './chart';
import { chartSummary } from './chart-summary';
import { visitNote } from './visit-note';

/** Older notes stay in the archive: systems hand out those of the last year. */
const NOTES_OF_DAYS = 365;

type DocumentIds = (kind: string, content: string) => string;

/**
 * A note for each visit of the year up to the record's latest one, and a summary of the whole record on that day. They
 * say what the record's own entries say; the wording is drawn for each visit by itself.
 */
export function chartDocumentsOf(chart: Chart, key: RecordKey, ids: DocumentIds): ClinicalDocument[] {
  const latest = chart.encounters.at(-1);
  if (!latest) throw new RangeError('a record without visits');
  const from = formatIsoDate((parseIsoDate(latest.date) ?? 0) - NOTES_OF_DAYS);
  const notes = chart.encounters
    .filter(({ date }) => date >= from)
    .map((visit): ClinicalDocument => noteOf(chart, visit, { key, ids }));
  return [
    ...notes,
    {
      id: ids('DocumentReference', `clinical-summary/${latest.id}`),
      type: 'clinical-summary',
      date: latest.date,
      encounterID: latest.id,
      text: chartSummary(chart, latest.date),
    },
  ];
}

function noteOf(
  chart: Chart,
  visit: EncounterEntry,
  { key, ids }: { readonly key: RecordKey; readonly ids: DocumentIds },
): ClinicalDocument {
  return {
    id: ids('DocumentReference', `encounter-summary/${visit.id}`),
    type: 'encounter-summary',
    date: visit.date,
    encounterID: visit.id,
    text: visitNote(chart, visit, recordStream(key, `words/visit/${visit.id}`)),
  };
}
