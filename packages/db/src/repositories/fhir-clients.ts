// Registered FHIR clients with their public keys, and the tokens that they got.

import { createId } from '@synthward/kernel';
import type { Database, Transaction } from '../database';
import type { FhirClient, Prisma } from '../generated/prisma/client';
import { isUniqueViolation } from './unique-violation';

export interface NewFhirClient {
  readonly tenantID: string;
  readonly name: string;
  readonly jwks: Prisma.InputJsonObject;
}

/** Registers a client under a new id. */
export function createFhirClient(
  { fhirClient }: Pick<Transaction, 'fhirClient'>,
  client: NewFhirClient,
): Promise<FhirClient> {
  const { tenantID, ...columns } = client;
  return fhirClient.create({ data: { ...columns, id: createId('fcl'), tenantId: tenantID } });
}

/** The tenant's clients, the newest first. */
export function listFhirClients({ prisma }: Database, tenantID: string): Promise<FhirClient[]> {
  return prisma.fhirClient.findMany({
    where: { tenantId: tenantID },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}

/** A client of the tenant; undefined for a missing one and for another tenant's. */
export async function findFhirClient(
  { prisma }: Database,
  tenantID: string,
  clientID: string,
): Promise<FhirClient | undefined> {
  return (await prisma.fhirClient.findFirst({ where: { id: clientID, tenantId: tenantID } })) ?? undefined;
}

/** Removes a client of the tenant with its tokens; false when there is none. */
export async function deleteFhirClient(
  { prisma }: Database,
  tenantID: string,
  clientID: string,
): Promise<boolean> {
  const { count } = await prisma.fhirClient.deleteMany({ where: { id: clientID, tenantId: tenantID } });
  return count === 1;
}

export interface NewFhirToken {
  readonly client: FhirClient;
  readonly digest: string;
  readonly jti: string;
  readonly now: Date;
  readonly expiresAt: Date;
  /** After the assertion's own end, so that its id is known as long as it could be shown again. */
  readonly keptUntil: Date;
}

/** Keeps a token; false when the client got one for the same assertion before. Old tokens of the client are removed. */
export async function recordFhirToken({ prisma }: Database, token: NewFhirToken): Promise<boolean> {
  const { client, now, ...columns } = token;
  await prisma.fhirToken.deleteMany({ where: { clientId: client.id, keptUntil: { lt: now } } });
  try {
    await prisma.fhirToken.create({
      data: { id: createId('ftk'), clientId: client.id, tenantId: client.tenantId, ...columns },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** The tenant of a token that has not ended at `now`. */
export async function findTenantOfFhirToken(
  { prisma }: Database,
  digest: string,
  now: Date,
): Promise<string | undefined> {
  const row = await prisma.fhirToken.findUnique({ where: { digest } });
  return row && row.expiresAt > now ? row.tenantId : undefined;
}
