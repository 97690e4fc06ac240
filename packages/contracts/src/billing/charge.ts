// What a charge for usage remembers: enough to work it out again, whatever becomes of plans and prices.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { type OveragePart, overageOf } from './overage';
import { billingPlanOf, PRICE_VERSION } from './plans';
import { includedUsageOf, type PlanSegment, planInForce } from './proration';
import { type Meter, meters } from './quotas';

const partSchema = z.object({ quantity: count, unitMicros: count, amountMicros: count });

/** `from` and `to`: the usage of the period before the job, and after it. */
const stepSchema = z.object({
  meter: z.enum(meters),
  from: count,
  to: count,
  included: count,
  parts: z.array(partSchema),
});

export const chargeSchema = z.object({
  priceVersion: z.string(),
  plan: z.string(),
  /** The period in which it was used; another one than that of the charge when the job ended after the books were closed. */
  usagePeriod: z.string(),
  steps: z.array(stepSchema),
});

export type Charge = DeepReadonly<z.infer<typeof chargeSchema>>;

/** How far a job has brought a meter of the period. */
export interface UsageStep {
  readonly meter: Meter;
  readonly from: number;
  readonly to: number;
}

/**
 * What the steps of a job cost that was settled at the instant, under the plan in force then; undefined when all of it is
 * included. What is included follows from the segments as they are known then: a later change of the plan moves nothing
 * that is charged already.
 */
export function chargeOf(
  steps: readonly UsageStep[],
  { segments, usagePeriod, at }: ChargeTerms,
): Charge | undefined {
  const plan = billingPlanOf(planInForce(segments, at) ?? '');
  const priced = steps.map((step) => {
    const included = includedUsageOf(segments, step.meter, usagePeriod);
    return { ...step, included, parts: overageOf(plan, { ...step, included }) };
  });
  const charged = priced.filter(({ parts }) => parts.length > 0);
  if (charged.length === 0) return undefined;
  return { priceVersion: PRICE_VERSION, plan: plan.id, usagePeriod, steps: charged };
}

export interface ChargeTerms {
  readonly segments: readonly PlanSegment[];
  readonly usagePeriod: string;
  readonly at: Date;
}

/** All units that the charge puts a price on. */
export function partsOfCharge({ steps }: Charge): readonly OveragePart[] {
  return steps.flatMap(({ parts }) => parts);
}

/** Whether the charge follows from what it remembers; undefined when its prices are not in force any more. */
export function isChargeSound({ priceVersion, plan, steps }: Charge): boolean | undefined {
  if (priceVersion !== PRICE_VERSION) return undefined;
  return steps.every(
    ({ parts, ...step }) =>
      JSON.stringify(parts.map(figuresOf)) ===
      JSON.stringify(overageOf(billingPlanOf(plan), step).map(figuresOf)),
  );
}

/** In one order: a database may have kept the members in another one. */
function figuresOf({ quantity, unitMicros, amountMicros }: OveragePart): readonly number[] {
  return [quantity, unitMicros, amountMicros];
}
