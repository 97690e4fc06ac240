// Composes who is let in, and what is handed out to get in with: API keys and bearer tokens.

import { type Redacted, systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import {
  bearerKeySet,
  changeTenantApiKey,
  createAuthenticator,
  createCredentialKeys,
  createKeyUses,
  createSecretBox,
  createTenantApiKey,
  DEFAULT_ISSUER,
  getTenantApiKey,
  issueBearer,
  listTenantApiKeys,
  revokeTenantApiKey,
  rotateTenantApiKey,
} from '@synthward/services';
import type { ApiServices } from '../api-services';
import type { Databases } from './databases';
import { followedBy } from './followed-by';

/** How late it may be known that a key was used. */
const WRITE_USES_EVERY_MS = 10_000;

export interface CredentialParts {
  readonly services: Pick<
    ApiServices,
    'authenticate' | 'authenticateBearer' | 'authenticateKey' | 'apiKeys' | 'bearer'
  >;
  /** Whoever was let in a moment ago is looked at anew: to be called when what a member may do was changed. */
  forgetCallers(): void;
  /** Writes what is known of the use of keys. */
  close(): Promise<void>;
}

/** Whose a credential is, is looked up among all. `publicURL` is where clients reach the server, if it was told. */
export function composeCredentials(
  { secretKey, publicURL }: { readonly secretKey: Redacted; readonly publicURL: string | undefined },
  { database, platform, logger }: Databases & { readonly logger: Logger },
): CredentialParts {
  const clock = systemClock;
  const keys = createCredentialKeys(secretKey);
  const issuer = publicURL ?? DEFAULT_ISSUER;
  const uses = createKeyUses({ database: platform, clock, logger, everyMs: WRITE_USES_EVERY_MS });
  uses.start();
  const door = createAuthenticator({
    ...{ database: platform, clock, keys, issuer },
    onKeyUsed: (keyID) => uses.note(keyID),
  });
  const box = createSecretBox(secretKey, 'synthward shown keys');
  const desk = { database, clock, pepper: keys.pepper, box };
  const forgetCallers = () => door.forget();
  const signer = { signing: keys.signing, issuer };
  return {
    services: {
      authenticate: (credentials) => door.authenticate(credentials),
      authenticateBearer: (credentials) => door.authenticateBearer(credentials),
      authenticateKey: (apiKey) => door.authenticateKey(apiKey),
      apiKeys: {
        create: (request, creation) => createTenantApiKey(desk, request, creation),
        list: (page) => listTenantApiKeys(desk, page),
        get: (address) => getTenantApiKey(desk, address),
        change: followedBy((request) => changeTenantApiKey(desk, request), forgetCallers),
        rotate: followedBy((request, creation) => rotateTenantApiKey(desk, request, creation), forgetCallers),
        revoke: followedBy((request) => revokeTenantApiKey(desk, request), forgetCallers),
      },
      bearer: {
        issue: (request) => issueBearer({ database: platform, clock, ...signer }, request),
        keySet: () => bearerKeySet(keys.signing),
      },
    },
    forgetCallers,
    close: () => uses.close(),
  };
}
