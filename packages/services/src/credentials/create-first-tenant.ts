// The first tenant of an installation, with credentials to begin with.

import { createTenant, type Database } from '@synthward/db';
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
    apiKey: { name: 'first key', start: key.start, digest: key.digest },
  });
  return { tenantID, token: token.secret, apiKey: key.secret, operatorToken: operator.secret };
}
