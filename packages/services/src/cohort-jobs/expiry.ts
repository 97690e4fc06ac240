// How long the artifacts of a job are kept.

import type { PlanView } from '@synthward/contracts';

const DAY_MS = 86_400_000;

/** The end of the plan's retention for a job that ended at this instant. */
export function expiryOf(endedAt: Date, { retentionDays }: Pick<PlanView, 'retentionDays'>): Date {
  return new Date(endedAt.getTime() + retentionDays * DAY_MS);
}
