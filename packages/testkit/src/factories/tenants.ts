// Tenants that tests own.

import { scopes } from '@synthward/contracts';
import { createTenant, type Database } from '@synthward/db';
import { randomBase62, sha256Hex } from '@synthward/kernel';

/** A fresh tenant on the plan; answers its id. Nobody knows its secrets. */
export async function createSampleTenant(database: Database, plan = 'team'): Promise<string> {
  const { tenantID } = await createTenant(database, {
    name: 'Sample tenant',
    plan,
    accountName: 'Sample owner',
    tokenDigests: [{ scope: 'account', digest: sha256Hex(randomBase62(32)) }],
    apiKey: {
      name: 'first key',
      publicId: randomBase62(8),
      start: 'sw_live_sample',
      digest: sha256Hex(randomBase62(32)),
      scopes,
    },
  });
  return tenantID;
}
