// The first tenant of an installation, with credentials to begin with.

import { scopes } from '@synthward/contracts';
import { addOwnerCredentials, createTenant, type Database, listTenantsOfFormerKeys } from '@synthward/db';
import { mintApiKey } from './api-key';
import type { CredentialKeys } from './credential-keys';
import { mintSecret } from './secrets';

export interface FirstCredentials {
  readonly tenantID: string;
  readonly token: string;
  readonly apiKey: string;
  readonly operatorToken: string;
}

export interface Founder {
  readonly database: Database;
  readonly keys: CredentialKeys;
}

/** Creates the tenant on `plan` and answers its secrets, which cannot be read again. */
export async function createFirstTenant(
  { database, keys }: Founder,
  { name, plan }: { readonly name: string; readonly plan: string },
): Promise<FirstCredentials> {
  const { secrets, digests } = mintFirst(keys);
  const { tenantID } = await createTenant(database, { name, plan, accountName: `${name} owner`, ...digests });
  return { tenantID, ...secrets };
}

/** Further credentials for the owner of a tenant whose first ones are lost; undefined when there is no such tenant. */
export async function renewFirstCredentials(
  { database, keys }: Founder,
  tenantID: string,
): Promise<FirstCredentials | undefined> {
  const { secrets, digests } = mintFirst(keys);
  return (await addOwnerCredentials(database, tenantID, digests)) ? { tenantID, ...secrets } : undefined;
}

/** Credentials for each tenant whose keys were all of a form that opens nothing any more; none at the next call. */
export async function renewFormerCredentials(founder: Founder): Promise<readonly FirstCredentials[]> {
  const renewed: FirstCredentials[] = [];
  for (const tenantID of await listTenantsOfFormerKeys(founder.database)) {
    const credentials = await renewFirstCredentials(founder, tenantID);
    if (credentials) renewed.push(credentials);
  }
  return renewed;
}

function mintFirst({ pepper }: CredentialKeys) {
  const [token, operator] = [mintSecret('token'), mintSecret('operator')];
  const { key, ...kept } = mintApiKey(pepper);
  return {
    secrets: { token: token.secret, apiKey: key, operatorToken: operator.secret },
    digests: {
      tokenDigests: [
        { scope: 'account', digest: token.digest },
        { scope: 'operator', digest: operator.digest },
      ],
      apiKey: { name: 'first key', ...kept, scopes },
    },
  };
}
