// A second tenant on the database of a running stack.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@synthward/db';
import { Redacted } from '@synthward/kernel';
import { createCredentialKeys, createFirstTenant, type FirstCredentials } from '@synthward/services';
import { databaseUrlOf } from '@synthward/testkit';

/** Its credentials open the same API. */
export async function createOtherTenant(dataDir: string): Promise<FirstCredentials> {
  const database = openDatabase({
    url: databaseUrlOf(dataDir),
    poolSize: 1,
    onIdleError: (error) => {
      throw error;
    },
  });
  try {
    const secretKey = new Redacted(readFileSync(path.join(dataDir, 'secret.key'), 'utf8').trim());
    const founder = { database, keys: createCredentialKeys(secretKey) };
    return await createFirstTenant(founder, { name: 'Another tenant', plan: 'free' });
  } finally {
    await database.close();
  }
}
