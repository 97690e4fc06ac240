// Artifact rows for tests of the rows themselves: nothing is stored under their keys.

import type { NewArtifact } from '@synthward/db';
import { createId, sha256Hex } from '@synthward/kernel';

/** An artifact whose digests follow from `content`, with whatever the test is about laid over it. */
export function sampleArtifact(
  name: string,
  { content = name, ...over }: { content?: string } & Partial<NewArtifact> = {},
): NewArtifact {
  return {
    id: createId('art'),
    name,
    position: 0,
    format: 'ndjson',
    mediaType: 'application/x-ndjson',
    contentEncoding: 'gzip',
    resourceType: null,
    storageKey: `tests/${name}`,
    bytes: content.length,
    sha256: sha256Hex(`stored ${content}`),
    contentBytes: content.length,
    contentSha256: sha256Hex(content),
    recordCount: 1,
    ...over,
  };
}
