// What usage costs beyond what is included: graduated, so that a unit's price depends on how many went before it.

import type { OverageTier, PlanView } from './plan';
import type { Meter } from './quotas';

/** Some units at one price. */
export interface OveragePart {
  readonly quantity: number;
  readonly unitMicros: number;
  readonly amountMicros: number;
}

export interface MeteredStep {
  readonly meter: Meter;
  /** What was used in the period before this step, and after it. */
  readonly from: number;
  readonly to: number;
  readonly included: number;
}

/** What the step from one level of usage to a higher one costs under the plan; nothing where the plan has no overage. */
export function overageOf({ overage }: PlanView, step: MeteredStep): readonly OveragePart[] {
  if (!overage) return [];
  return priceOf(overage[step.meter], {
    from: Math.max(0, step.from - step.included),
    to: Math.max(0, step.to - step.included),
  });
}

/** Steps that follow each other cost together what one step over all of them costs. */
function priceOf(
  tiers: readonly OverageTier[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly OveragePart[] {
  let low = 0;
  const parts: OveragePart[] = [];
  for (const { upTo, unitMicros } of tiers) {
    const high = upTo ?? Number.POSITIVE_INFINITY;
    const quantity = Math.min(to, high) - Math.max(from, low);
    if (quantity > 0) parts.push({ quantity, unitMicros, amountMicros: quantity * unitMicros });
    low = high;
  }
  return parts;
}

/** What the parts come to. */
export function sumOfParts(parts: readonly { readonly amountMicros: number }[]): number {
  return parts.reduce((sum, { amountMicros }) => sum + amountMicros, 0);
}
