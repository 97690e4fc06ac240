// Shares of a month: what a plan costs and includes that is in force for a part of it.

import { billingPlanOf } from './plans';
import { type Meter, periodStartOf, quotaResetOf } from './quotas';

/** A plan from an instant on. */
export interface PlanStart {
  readonly plan: string;
  readonly at: Date;
}

/** A plan within one period. */
export interface PlanSegment {
  readonly plan: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * The plans of a period one after the other, up to its end, as the starts tell that are known: in order of time, and of
 * which the last one lasts. Nothing before the first of them.
 */
export function planSegmentsOf(starts: readonly PlanStart[], period: string): readonly PlanSegment[] {
  const [first, end] = [periodStartOf(period), quotaResetOf(period)];
  return starts.flatMap(({ plan, at }, index) => {
    const from = at > first ? at : first;
    const next = starts[index + 1]?.at ?? end;
    const to = next < end ? next : end;
    return from < to ? [{ plan, from, to }] : [];
  });
}

/** The plan at the instant, or at the end of the period where that is over; undefined before the first. */
export function planInForce(segments: readonly PlanSegment[], at: Date): string | undefined {
  return segments.findLast(({ from }) => from <= at)?.plan;
}

/** What a segment costs: its share of the monthly price. */
export function feeOfSegment(segment: PlanSegment, period: string): number {
  return shareOf(billingPlanOf(segment.plan).monthlyPriceMicros, segment, period);
}

/** What is included in the whole period, where each plan gives its share. */
export function includedUsageOf(segments: readonly PlanSegment[], meter: Meter, period: string): number {
  return segments.reduce(
    (sum, segment) => sum + shareOf(billingPlanOf(segment.plan).includedUsage[meter], segment, period),
    0,
  );
}

/**
 * The share of a whole amount for a part of the period, by the millisecond: what has come together by its end less what
 * had by its beginning, each rounded down. Shares of a period that is cut into parts add up to the amount exactly.
 */
export function shareOf(
  amount: number,
  { from, to }: Pick<PlanSegment, 'from' | 'to'>,
  period: string,
): number {
  const start = periodStartOf(period).getTime();
  const total = BigInt(quotaResetOf(period).getTime() - start);
  const by = (instant: Date) => (BigInt(amount) * BigInt(instant.getTime() - start)) / total;
  return Number(by(to) - by(from));
}
