// The first tenant of an installation, with credentials to begin with.

import { scopes } from '@synthward/contracts';
import { createTenant, type Database } from '@synthward/db';
import { randomBase62 } from '@synthward/kernel';
import { mintSecret } from './secrets';

export interface FirstCredentials {
  readonly tenantID: string;
  readonly token: string;
  readonly apiKey: string;
  readonly operatorToken: string;
}

/** Creates the tenant on `plan` and answers its secrets, which cannot be read again. */
export async function createFirstTenant(
  database: Database,
  { name, plan }: { name: string; plan: string },
): Promise<FirstCredentials> {
  const token = mintSecret('token');
  const operator = mintSecret('operator');
  const key = mintSecret('key');
  const { tenantID } = await createTenant(database, {
    name,
    plan,
    accountName: `${name} owner`,
    tokenDigests: [
      { scope: 'account', digest: token.digest },
      { scope: 'operator', digest: operator.digest },
    ],
    apiKey: { name: 'first key', publicId: randomBase62(8), start: key.start, digest: key.digest, scopes },
  });
  return { tenantID, token: token.secret, apiKey: key.secret, operatorToken: operator.secret };
}
