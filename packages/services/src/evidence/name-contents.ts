// The name of what a library holds: equal for equal contents, in whichever order they came.

import { createHash } from 'node:crypto';
import { type Database, evidenceDigests, setLibraryFingerprint } from '@synthward/db';

/** Works it out from ids, digests and what is said of the records, and keeps it. */
export async function nameContents(database: Database, library: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const page of evidenceDigests(database, library))
    for (const { id, digest, gravity } of page) hash.update(`${id} ${digest} ${gravity}\n`);
  await setLibraryFingerprint(database, library, hash.digest('hex'));
}
