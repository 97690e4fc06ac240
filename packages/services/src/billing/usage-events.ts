// Usage that a tenant tells of itself: kept apart from what is metered, and never charged.

import {
  type Creation,
  type CreationAnswer,
  invalidSpec,
  readUsageEvent,
  type Usage,
  type UsageEventView,
} from '@synthward/contracts';
import { type Database, type DeclaredUsage, recordDeclaredUsage } from '@synthward/db';
import { AppError, type Clock, createId } from '@synthward/kernel';
import { createOnce } from '../creations/create-once';

/** Clocks of clients go a little fast. */
const MOST_AHEAD_MS = 5 * 60_000;

export interface BillingDependencies {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Records the event once: sent again under its id it gets the same answer. Once for each ticket as well. Throws
 * `invalid_spec` for a body that is none and for an event of the future, `usage_event_reused` when another event has its
 * id, and what `createOnce` throws.
 */
export function recordUsageEvent(
  { database, clock }: BillingDependencies,
  { tenantID, apiKeyID, body }: UsageEventOrder,
  creation: Creation<UsageEventView>,
): Promise<CreationAnswer<UsageEventView>> {
  return createOnce({ database, clock }, creation, {
    prepare: () => readOrder(body, clock.now()),
    async create(transaction, { eventID, usage, occurredAt, isDated }) {
      const recordedAt = clock.now();
      const order = { tenantID, apiKeyID, eventID, usage, occurredAt, recordedAt };
      const recorded = await recordDeclaredUsage(transaction, order);
      requireSame(recorded, { usage, occurredAt: isDated ? occurredAt : undefined });
      return viewOf(recorded);
    },
  });
}

export interface UsageEventOrder {
  readonly tenantID: string;
  readonly apiKeyID: string | null;
  readonly body: unknown;
}

function readOrder(body: unknown, now: Date) {
  const { eventID = createId('use'), occurredAt, ...quantities } = readUsageEvent(body);
  const usage: Usage = {
    patientsGenerated: quantities.patientsGenerated ?? 0,
    sourceRecords: quantities.sourceRecords ?? 0,
    fhirResources: quantities.fhirResources ?? 0,
    generationJobCount: quantities.generationJobCount ?? 0,
  };
  const instant = occurredAt === undefined ? now : new Date(occurredAt);
  if (instant.getTime() > now.getTime() + MOST_AHEAD_MS) {
    const message = 'occurredAt must not lie in the future.';
    throw invalidSpec([{ pointer: '/occurredAt', code: 'out_of_range', message }]);
  }
  return { eventID, usage, occurredAt: instant, isDated: occurredAt !== undefined };
}

/** An event that does not say when it was is the same whenever it is sent. */
function requireSame(
  recorded: DeclaredUsage,
  { usage, occurredAt }: { readonly usage: Usage; readonly occurredAt: Date | undefined },
): void {
  const isSame =
    JSON.stringify(usageOf(recorded)) === JSON.stringify(usage) &&
    (occurredAt === undefined || occurredAt.getTime() === recorded.occurredAt.getTime());
  if (isSame) return;
  throw new AppError('usage_event_reused', `Another event was recorded as ${recorded.eventId}.`);
}

function usageOf(row: DeclaredUsage): Usage {
  return {
    patientsGenerated: Number(row.patientsGenerated),
    sourceRecords: Number(row.sourceRecords),
    fhirResources: Number(row.fhirResources),
    generationJobCount: Number(row.generationJobCount),
  };
}

function viewOf(row: DeclaredUsage): UsageEventView {
  return {
    eventID: row.eventId,
    source: 'declared',
    ...usageOf(row),
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  };
}
