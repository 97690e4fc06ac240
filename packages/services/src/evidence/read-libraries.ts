// Libraries of evidence as operators see them, and what is found in them.

import type { EvidenceFindingsView, EvidenceLibrariesView, EvidenceLibraryView } from '@synthward/contracts';
import { type Database, listEvidenceLibraries, searchEvidenceRecords } from '@synthward/db';
import {
  abstentionBasis,
  BUNDLED_LIBRARY,
  bundledRecords,
  contentDigest,
  fingerprintOf,
} from '@synthward/evidence';

const MOST_FOUND = 50;

/** The library that comes along first, then those that were imported, by name. */
export async function listLibraries(database: Database): Promise<EvidenceLibrariesView> {
  const bundled = bundledLibrary();
  const imported = (await listEvidenceLibraries(database)).map(
    ({ updatedAt, ...row }): EvidenceLibraryView => ({ ...row, updatedAt: updatedAt.toISOString() }),
  );
  const { source, libraryFingerprint } = abstentionBasis;
  const isFittedToThese = imported.length === 0 && libraryFingerprint === bundled.fingerprint;
  return { libraries: [bundled, ...imported], abstention: { isFittedToThese, source } };
}

function bundledLibrary(): EvidenceLibraryView {
  const records = bundledRecords();
  return {
    name: BUNDLED_LIBRARY,
    records: records.length,
    retracted: records.filter(({ retraction }) => retraction === 'retracted').length,
    fingerprint: fingerprintOf(records.map((record) => [record.id, contentDigest(record)])),
    updatedAt: null,
  };
}

const RETRACTIONS = ['none', 'concern', 'retracted'] as const;

/** Imported records of an id or with words in their titles, as they were classified. */
export async function searchEvidence(
  database: Database,
  { q, library }: { readonly q: string; readonly library?: string },
): Promise<EvidenceFindingsView> {
  const found = await searchEvidenceRecords(database, {
    text: q,
    library: library ?? null,
    limit: MOST_FOUND,
  });
  return {
    records: found.map(({ library: name, record, gravity }) => {
      const { id, title, published, journal, design, designRule, identifiers } = record;
      const retraction = RETRACTIONS[gravity] ?? 'retracted';
      return { id, library: name, title, published, journal, design, designRule, identifiers, retraction };
    }),
  };
}
