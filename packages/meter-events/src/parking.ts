// What is not posted any more, by the limits that Stripe documents for meter events.

const HOUR_MS = 3_600_000;

export const EXPORT_LIMITS = {
  /** Stripe takes events of the last 35 calendar days. */
  oldestHours: 35 * 24,
  /** It knows identifiers for 24 hours at least; an hour is kept for requests under way and clocks that differ. */
  rememberedHours: 23,
} as const;

export interface PostCandidate {
  readonly occurredAt: Date;
  /** Begin of the first attempt of which nobody knows whether Stripe took it; null for none. */
  readonly unsureSince: Date | null;
}

/** Why an event cannot be posted, or not without the danger that it counts twice; undefined when it can. */
export function parkingReasonOf(
  { occurredAt, unsureSince }: PostCandidate,
  now: Date,
): 'too_old' | 'uncertain' | undefined {
  if (hoursBetween(occurredAt, now) >= EXPORT_LIMITS.oldestHours) return 'too_old';
  if (unsureSince && hoursBetween(unsureSince, now) >= EXPORT_LIMITS.rememberedHours) return 'uncertain';
  return undefined;
}

function hoursBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / HOUR_MS;
}
