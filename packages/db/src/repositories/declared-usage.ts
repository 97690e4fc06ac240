// Usage that tenants tell of themselves: each event once.

import type { Usage } from '@synthward/contracts';
import type { Transaction } from '../database';
import type { DeclaredUsage } from '../generated/prisma/client';

export interface NewDeclaredUsage {
  readonly tenantID: string;
  readonly eventID: string;
  readonly apiKeyID: string | null;
  readonly usage: Usage;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** Records the event, unless one of its id is there already: answers the one that is there. */
export async function recordDeclaredUsage(
  transaction: Transaction,
  { tenantID, eventID, apiKeyID, usage, ...times }: NewDeclaredUsage,
): Promise<DeclaredUsage> {
  await transaction.declaredUsage.createMany({
    data: [
      {
        ...{ tenantId: tenantID, eventId: eventID, apiKeyId: apiKeyID, ...times },
        patientsGenerated: BigInt(usage.patientsGenerated),
        sourceRecords: BigInt(usage.sourceRecords),
        fhirResources: BigInt(usage.fhirResources),
        generationJobCount: BigInt(usage.generationJobCount),
      },
    ],
    skipDuplicates: true,
  });
  return transaction.declaredUsage.findUniqueOrThrow({
    where: { tenantId_eventId: { tenantId: tenantID, eventId: eventID } },
  });
}
