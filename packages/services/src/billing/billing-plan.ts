// A tenant's plan by its id.

import { type PlanView, plans } from '@synthward/contracts';

const FALLBACK = 'free';

/** The plan called `id`; an id that is no longer on offer counts as the free plan. */
export function billingPlanOf(id: string | undefined): PlanView {
  const plan =
    plans.data.find((offer) => offer.id === id) ?? plans.data.find((offer) => offer.id === FALLBACK);
  if (!plan) throw new RangeError(`there is no plan called ${FALLBACK}`);
  return plan;
}
