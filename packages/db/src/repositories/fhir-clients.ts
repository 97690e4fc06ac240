// Registered FHIR clients with their public keys, and the tokens that they got.

import { createId } from '@synthward/kernel';
import { type Database, inTransaction, type Transaction } from '../database';
import type { FhirClient, Prisma } from '../generated/prisma/client';
import { type AuditStamp, recordAudit } from './audit';
import { isUniqueViolation } from './unique-violation';

export interface NewFhirClient {
  readonly tenantID: string;
  readonly name: string;
  readonly jwks: Prisma.InputJsonObject;
}

/** Registers a client under a new id, and says so in the audit log. */
export async function createFhirClient(
  transaction: Transaction,
  client: NewFhirClient,
  { by, now }: AuditStamp,
): Promise<FhirClient> {
  const { tenantID, ...columns } = client;
  const after = await transaction.fhirClient.create({
    data: { ...columns, id: createId('fcl'), tenantId: tenantID },
  });
  const deed = { action: 'fhir_client.register', target: after.id, after } as const;
  await recordAudit(transaction, { tenantID, at: now, by, ...deed });
  return after;
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
export function deleteFhirClient(
  database: Database,
  { tenantID, clientID }: { readonly tenantID: string; readonly clientID: string },
  { by, now }: AuditStamp,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const where = { id: clientID, tenantId: tenantID };
    const before = await transaction.fhirClient.findFirst({ where });
    const { count } = await transaction.fhirClient.deleteMany({ where });
    if (!before || count === 0) return false;
    const deed = { action: 'fhir_client.remove', target: clientID, before } as const;
    await recordAudit(transaction, { tenantID, at: now, by, ...deed });
    return true;
  });
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
  const row = await prisma.fhirToken.findFirst({ where: { digest } });
  return row && row.expiresAt > now ? row.tenantId : undefined;
}
