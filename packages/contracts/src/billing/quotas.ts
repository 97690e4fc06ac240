// Quotas: what a plan lets a tenant use of each meter in a calendar month, and when that is nearly through.

import { z } from 'zod';
import type { Usage } from '../cohort/job';
import type { DeepReadonly } from '../deep-readonly';
import { instantOf } from '../instant';
import { count } from '../numbers';
import type { PlanView } from './plan';

export type Meter = keyof Usage | 'syntheses';

/** All meters, in the one order in which their balances may be locked. */
export const meters = [
  'fhirResources',
  'generationJobCount',
  'patientsGenerated',
  'sourceRecords',
  'syntheses',
] as const satisfies readonly Meter[];

/** The most of a meter that the plan allows in a month. */
export function quotaOfMeter({ quotas }: PlanView, meter: Meter): number {
  const quotaOf: Readonly<Record<Meter, number>> = {
    patientsGenerated: quotas.patients,
    sourceRecords: quotas.sourceRecords,
    fhirResources: quotas.fhirResources,
    generationJobCount: quotas.generationJobs,
    syntheses: quotas.syntheses,
  };
  return quotaOf[meter];
}

/** The calendar month in UTC in which an instant lies, such as `2026-11`. */
export function quotaPeriodOf(instant: Date): string {
  return instant.toISOString().slice(0, 7);
}

/** The instant at which a period begins. Throws a RangeError for what is no period. */
export function periodStartOf(period: string): Date {
  return instantOf(`${period}-01`);
}

/** The instant at which a period ends and its quotas begin anew. Throws a RangeError for what is no period. */
export function quotaResetOf(period: string): Date {
  const start = periodStartOf(period);
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
}

/** The period that follows. */
export function periodAfter(period: string): string {
  return quotaPeriodOf(quotaResetOf(period));
}

/** Shares of a quota, in percent, that tenants are told of when they are reached. */
const thresholds = [50, 80, 100] as const;

/** The thresholds that lie above `before` and not above `after`, the lowest first. */
export function thresholdsReached(
  { before, after }: { readonly before: number; readonly after: number },
  limit: number,
): readonly number[] {
  return thresholds.filter((percent) => {
    const mark = (limit * percent) / 100;
    return before < mark && after >= mark;
  });
}

export const quotaShortageSchema = z
  .object({
    plan: z.string(),
    meter: z.string().meta({ description: 'What is short: a member of Usage, or `syntheses`.' }),
    used: count.meta({ description: 'By completed jobs of the month.' }),
    reserved: count.meta({ description: 'Held by jobs that have not ended.' }),
    limit: count,
    requested: count.meta({ description: 'The most that the job could use.' }),
    resetAt: z.iso.datetime(),
  })
  .meta({ id: 'QuotaShortage' });

export type QuotaShortage = DeepReadonly<z.infer<typeof quotaShortageSchema>>;
