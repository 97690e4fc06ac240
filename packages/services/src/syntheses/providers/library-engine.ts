// The engine of our own over an index, with the library that comes with it.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  bundledRecords,
  contentDigest,
  createEmbeddedEngine,
  createEngineLexicon,
  type EvidenceIndex,
  fingerprintOf,
  isHighQuality,
  leadingJournalLevels,
  libraryEntries,
  type SynthesisEngine,
} from '@synthward/evidence';

const journalLevels = leadingJournalLevels;

/** What our filter for high quality lets through: indexes are opened with it. */
export function isOfHighQuality(record: EvidenceRecord): boolean {
  return isHighQuality(record, journalLevels);
}

/** The engine over `index`. The bundled library is in there afterwards as it is now; where it was before, nothing is written. */
export async function createLibraryEngine(index: EvidenceIndex): Promise<SynthesisEngine> {
  const records = bundledRecords();
  const held = await index.get(records.map(({ id }) => id));
  if (fingerprint(held) !== fingerprint(records)) await index.add(records);
  const lexicon = createEngineLexicon(libraryEntries(records));
  return createEmbeddedEngine({ index, lexicon, journalLevels });
}

function fingerprint(records: readonly EvidenceRecord[]): string {
  return fingerprintOf(records.map((record) => [record.id, contentDigest(record)] as const));
}
