// What a job would cost if it were submitted now: the rules of submission and settlement, asked beforehand.

import { z } from 'zod';
import { cohortPreviewSchema } from '../cohort/preview';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { chargeOf } from './charge';
import type { Quantities } from './ledger-entries';
import { sumOfParts } from './overage';
import { type PlanView, planIDs } from './plan';
import { billingPlanOf, PRICE_VERSION } from './plans';
import { type PlanStart, planSegmentsOf } from './proration';
import {
  type Meter,
  meters,
  type QuotaShortage,
  quotaOfMeter,
  quotaPeriodOf,
  quotaResetOf,
  quotaShortageSchema,
} from './quotas';

const meterCostSchema = z
  .object({
    meter: z.enum(meters),
    quantity: count.meta({ description: 'The most that the job could use; what its submission would hold.' }),
    included: count.meta({ description: 'Of these, what costs nothing beyond the price of the plan.' }),
    overage: count.meta({ description: 'Of these, what has a price.' }),
    amountMicros: count,
  })
  .meta({ id: 'MeterCost' });

const costEstimateSchema = z
  .object({
    plan: z.enum(planIDs),
    period: z.string().meta({ description: 'The month that the job would count in.' }),
    priceVersion: z.string(),
    currency: z.literal('USD'),
    meters: z.array(meterCostSchema),
    amountMicros: count.meta({ description: 'The price of the overage of all meters.' }),
    shortage: z.union([quotaShortageSchema, z.null()]).meta({
      description:
        'What the submission would be refused for with `quota_exceeded`; null when it would be accepted.',
    }),
  })
  .meta({
    id: 'CostEstimate',
    description:
      'The most that a job of this specification costs under the plan of the tenant, if it is submitted now and those under way use what they hold. A job that shows the artifacts of an equal one costs less.',
  });

export const pricedPreviewSchema = cohortPreviewSchema
  .extend({ cost: costEstimateSchema })
  .meta({ id: 'PricedCohortPreview' });

export type CostEstimate = DeepReadonly<z.infer<typeof costEstimateSchema>>;
export type PricedCohortPreview = DeepReadonly<z.infer<typeof pricedPreviewSchema>>;

/** How far the quota of a meter is taken. */
export interface MeterStand {
  readonly meter: Meter;
  readonly used: number;
  readonly reserved: number;
}

interface Standing {
  readonly starts: readonly PlanStart[];
  /** Of the month in which `at` lies. */
  readonly quotas: readonly MeterStand[];
  readonly at: Date;
}

/** What it costs to use the quantities on top of what is used and held already. */
export function estimateCost(quantities: Quantities, { starts, quotas, at }: Standing): CostEstimate {
  const period = quotaPeriodOf(at);
  const plan = billingPlanOf(starts.at(-1)?.plan ?? '');
  const steps = meters.flatMap((meter) => {
    const quantity = quantities[meter] ?? 0;
    const from = takenOf(quotas, meter);
    return quantity > 0 ? [{ meter, from, to: from + quantity }] : [];
  });
  const charge = chargeOf(steps, { segments: planSegmentsOf(starts, period), usagePeriod: period, at });
  const costs = steps.map(({ meter, from, to }) => {
    const parts = charge?.steps.find((step) => step.meter === meter)?.parts ?? [];
    const overage = parts.reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      meter,
      quantity: to - from,
      included: to - from - overage,
      overage,
      amountMicros: sumOfParts(parts),
    };
  });
  return {
    ...{ plan: plan.id, period, priceVersion: PRICE_VERSION, currency: 'USD', meters: costs },
    amountMicros: sumOfParts(costs),
    shortage: findShortage(quantities, { plan, quotas, period }) ?? null,
  };
}

function takenOf(quotas: readonly MeterStand[], meter: Meter): number {
  const { used = 0, reserved = 0 } = quotas.find((each) => each.meter === meter) ?? {};
  return used + reserved;
}

/** The first meter that has not enough left for the quantities. */
function findShortage(
  quantities: Quantities,
  {
    plan,
    quotas,
    period,
  }: { readonly plan: PlanView; readonly quotas: readonly MeterStand[]; readonly period: string },
): QuotaShortage | undefined {
  for (const meter of meters) {
    const requested = quantities[meter] ?? 0;
    const { used = 0, reserved = 0 } = quotas.find((each) => each.meter === meter) ?? {};
    if (requested > 0 && used + reserved + requested > quotaOfMeter(plan, meter))
      return shortageOf({ plan, period, meter, used, reserved, requested });
  }
  return undefined;
}

/** The figures of a refusal. */
export function shortageOf({
  plan,
  period,
  meter,
  used,
  reserved,
  requested,
}: MeterStand & {
  readonly plan: PlanView;
  readonly period: string;
  readonly requested: number;
}): QuotaShortage {
  const resetAt = quotaResetOf(period).toISOString();
  return { plan: plan.id, meter, used, reserved, limit: quotaOfMeter(plan, meter), requested, resetAt };
}
