// A second tenant on the database of a running stack.

import { openDatabase } from '@synthward/db';
import { createFirstTenant, type FirstCredentials } from '@synthward/services';
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
    return await createFirstTenant(database, { name: 'Another tenant', plan: 'free' });
  } finally {
    await database.close();
  }
}
