// Sources read to their end, and the library that comes of them.

import type { EvidenceRecord } from '@synthward/contracts';
import { fingerprintOf } from '../src/index-port/fingerprint';
import type { IngestEvent } from '../src/ingest/ingest-event';
import { type ReadEvidenceOptions, readEvidence } from '../src/ingest/read-evidence';
import { gravest, replaces, revisionOf, type StoredRevision, withTombstones } from '../src/ingest/settle';
import { inPieces } from './sources';

/** All events of a text. */
export async function eventsOf(
  text: string,
  options: Partial<ReadEvidenceOptions> & { readonly pieceSize?: number } = {},
): Promise<IngestEvent[]> {
  const { pieceSize, ...rest } = options;
  const events: IngestEvent[] = [];
  const read = { file: 'sample', format: 'auto', library: 'test', ...rest } as const;
  for await (const event of readEvidence(inPieces(text, pieceSize), read)) events.push(event);
  return events;
}

/** The records among events. */
export function recordsOf(events: readonly IngestEvent[]): EvidenceRecord[] {
  return events.flatMap((event) => (event.kind === 'record' ? [event.record] : []));
}

/** The only record of a text. */
export async function recordIn(
  text: string,
  options?: Parameters<typeof eventsOf>[1],
): Promise<EvidenceRecord> {
  const [record, ...others] = recordsOf(await eventsOf(text, options));
  if (!record || others.length > 0) throw new Error('not one record');
  return record;
}

/** The records that a library holds after events, by the rules that decide between them. */
export function settled(events: readonly IngestEvent[]): EvidenceRecord[] {
  const removed = new Set(events.flatMap((event) => (event.kind === 'deletion' ? event.ids : [])));
  const said = new Map<string, EvidenceRecord['retraction']>();
  for (const event of events)
    for (const id of event.kind === 'tombstone' ? event.ids : [])
      said.set(id, gravest([said.get(id) ?? 'none', event.kind === 'tombstone' ? event.retraction : 'none']));
  return newestTexts(events)
    .map((record) => withTombstones(record, (id) => said.get(id)))
    .filter(({ id }) => !removed.has(id));
}

function newestTexts(events: readonly IngestEvent[]): EvidenceRecord[] {
  const texts = new Map<string, { record: EvidenceRecord; revision: StoredRevision }>();
  for (const event of events) {
    if (event.kind !== 'record') continue;
    const { record } = event;
    const revision = revisionOf(record, event.revision);
    const known = texts.get(record.id);
    if (!known || replaces(revision, known.revision)) texts.set(record.id, { record, revision });
  }
  return [...texts.values()].map(({ record }) => record);
}

/** The name of what a library holds after events. */
export function settledFingerprint(events: readonly IngestEvent[]): string {
  return fingerprintOf(settled(events).map((record) => [record.id, revisionOf(record, NO_REVISION).digest]));
}

const NO_REVISION = { version: 1, revised: null };

/** The problems among events: whose, what was lost, and why. */
export function problemsOf(events: readonly IngestEvent[]) {
  return events.flatMap((event) =>
    event.kind === 'problem' ? [[event.pmid, event.lost, event.reason] as const] : [],
  );
}
