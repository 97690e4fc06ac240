// Posts metered usage to Stripe: claims, posts, records. At least once, always under the identifier of the usage event.

import type { Meter, StripeMeters } from '@synthward/contracts';
import {
  type ClaimedExport,
  claimMeterExports,
  type Database,
  type ExportMove,
  pauseMeterExports,
  recordMeterExport,
  skipMeterExports,
} from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import {
  type MeterEventSender,
  nextPostAt,
  type PostOutcome,
  parkingReasonOf,
  pauseAfter,
} from '@synthward/meter-events';
import type { Logger } from '@synthward/observability';
import type { ReconcilerRule } from '../cohort-jobs/reconcile';

export interface MeterExporter {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sender: MeterEventSender;
  /** Which meters are exported, and their event names. */
  readonly meters: StripeMeters;
  /** From 0 up to, but not, 1, new for each call: spreads retries. */
  readonly random: () => number;
  /** Of whoever has the exporter stop: it ends after the events that are under way. */
  readonly signal: AbortSignal;
}

/** Longer than a post can take. */
const LEASE_SECONDS = 120;

/** Posted side by side: far below what Stripe takes a second. */
const AT_ONCE = 10;

/** For every second: posts whatever is due until nothing is, or Stripe wants a pause. Answers how many events Stripe has taken. */
export function meterExportRule(exporter: MeterExporter): ReconcilerRule {
  return { name: 'post meter events', apply: () => exportMeterEvents(exporter) };
}

async function exportMeterEvents(exporter: MeterExporter): Promise<number> {
  const { database, clock, signal } = exporter;
  const meters = Object.keys(exporter.meters) as Meter[]; // its only keys
  await skipMeterExports(database, { meters, now: clock.now() });
  let posted = 0;
  while (!signal.aborted) {
    const terms = { now: clock.now(), leaseSeconds: LEASE_SECONDS, limit: AT_ONCE, meters };
    const claimed = await claimMeterExports(database, terms);
    const outcomes = await Promise.allSettled(claimed.map((each) => exportOne(exporter, each)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    posted += outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length;
    if (claimed.length < AT_ONCE) break;
  }
  return posted;
}

/** Answers whether Stripe has it. */
async function exportOne(exporter: MeterExporter, claimed: ClaimedExport): Promise<boolean> {
  const { database, clock, logger, meters } = exporter;
  const { effectKey, fence, tenantID, meter, quantity, customerID, occurredAt, answers } = claimed;
  const record = (move: ExportMove) =>
    recordMeterExport(database, { effectKey, fence, move, now: clock.now() });
  const reason = parkingReasonOf(claimed, clock.now());
  if (reason) {
    await record({ event: 'park', reason, detail: detailOf[reason] });
    logger.error({ identifier: effectKey, tenantID, reason }, 'meter_event.parked');
    return false;
  }
  const eventName = meters[meter] ?? meter; // claims ask for these meters alone
  const event = { identifier: effectKey, eventName, customerID, value: quantity, occurredAt };
  const outcome = await exporter.sender.post(event, `${effectKey}/${answers}`);
  await record(await moveAfter(exporter, claimed, outcome));
  tellOf(exporter, claimed, outcome);
  return outcome.kind === 'accepted';
}

const detailOf = {
  too_old: 'Stripe takes no events that are older than 35 days.',
  uncertain:
    'Stripe may have it from an earlier attempt, and does not remember identifiers for longer than a day.',
} as const;

async function moveAfter(
  { database, clock, random }: MeterExporter,
  { attempts }: ClaimedExport,
  outcome: PostOutcome,
): Promise<ExportMove> {
  if (outcome.kind === 'accepted') return { event: 'post' };
  const { detail } = outcome;
  if (outcome.kind === 'refused') return { event: 'park', reason: 'refused', detail };
  const failed = { attempt: attempts, outcome, now: clock.now() };
  const until = pauseAfter(failed);
  if (until) await pauseMeterExports(database, { until, detail });
  const { isAnswered, isUnsure } = outcome;
  return {
    event: 'postpone',
    nextAttemptAt: nextPostAt({ ...failed, random }),
    detail,
    isAnswered,
    isUnsure,
  };
}

function tellOf(
  { logger }: MeterExporter,
  { effectKey, tenantID, attempts }: ClaimedExport,
  outcome: PostOutcome,
): void {
  const told = { identifier: effectKey, tenantID, attempts };
  if (outcome.kind === 'accepted') logger.info({ ...told, isKnown: outcome.isKnown }, 'meter_event.posted');
  else if (outcome.kind === 'refused')
    logger.error({ ...told, reason: 'refused', detail: outcome.detail }, 'meter_event.parked');
  else logger.warn({ ...told, detail: outcome.detail }, 'meter_event.postponed');
}
