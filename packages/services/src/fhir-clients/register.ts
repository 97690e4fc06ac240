// Registration of FHIR clients: whoever holds a registered private key may fetch the tenant's exports.

import { createPublicKey, type JsonWebKey } from 'node:crypto';
import {
  type AuditContext,
  type Creation,
  type CreationAnswer,
  type FhirClientListView,
  type FhirClientView,
  invalidSpec,
  type JsonWebKeySet,
  readFhirClientRequest,
} from '@synthward/contracts';
import {
  createFhirClient,
  type Database,
  deleteFhirClient,
  type FhirClient,
  listFhirClients,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { toInputJson } from '../input-json';

const LEAST_RSA_BITS = 2048;

/** Throws `invalid_spec`, also for a key that is none or too short, and what `createOnce` throws. */
export function registerFhirClient(
  surroundings: { readonly database: Database; readonly clock: Clock },
  { tenantID, body, by }: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
  creation: Creation<FhirClientView>,
): Promise<CreationAnswer<FhirClientView>> {
  return createOnce(surroundings, creation, {
    prepare: () => readUsableClient(body),
    create: async (transaction, { name, jwks }) => {
      const client = { tenantID, name, jwks: toInputJson(jwks) };
      return viewOf(await createFhirClient(transaction, client, { by, now: surroundings.clock.now() }));
    },
  });
}

function readUsableClient(body: unknown) {
  const request = readFhirClientRequest(body);
  const problems = request.jwks.keys.flatMap((key, i) => (isUsable(key) ? [] : [unusable(i)]));
  if (problems.length > 0) throw invalidSpec(problems);
  return request;
}

/** All clients of the tenant, the newest first. */
export async function listTenantFhirClients(
  database: Database,
  tenantID: string,
): Promise<FhirClientListView> {
  return { data: (await listFhirClients(database, tenantID)).map(viewOf) };
}

/** Removes the client, and with it every token it got. Throws `not_found`. */
export async function removeFhirClient(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { by, ...address }: { readonly tenantID: string; readonly clientID: string; readonly by: AuditContext },
): Promise<void> {
  if (!(await deleteFhirClient(database, address, { by, now: clock.now() }))) throw notFound();
}

/** The keys that a client registered. */
export function keysOf({ jwks }: FhirClient): JsonWebKeySet {
  return jwks as unknown as JsonWebKeySet; // written by registerFhirClient
}

function viewOf(client: FhirClient): FhirClientView {
  return {
    clientID: client.id,
    name: client.name,
    keyIDs: keysOf(client).keys.map(({ kid }) => kid),
    createdAt: client.createdAt.toISOString(),
  };
}

function isUsable(jwk: JsonWebKeySet['keys'][number]): boolean {
  try {
    const key: JsonWebKey = { ...jwk, key_ops: undefined };
    const { asymmetricKeyDetails } = createPublicKey({ format: 'jwk', key });
    return jwk.kty === 'EC' || (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS;
  } catch {
    return false; // numbers that are no key: the caller is told which one
  }
}

function unusable(index: number) {
  return {
    pointer: `/jwks/keys/${index}`,
    code: 'out_of_range' as const,
    message: `jwks.keys[${index}] is no public key of RSA with ${LEAST_RSA_BITS} bits or more, or of P-384.`,
  };
}
