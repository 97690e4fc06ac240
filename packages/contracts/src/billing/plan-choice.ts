// Choosing a plan.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { planIDs } from './plan';

export const planChoiceSchema = z
  .strictObject({ plan: z.enum(planIDs, { error: `must be one of ${planIDs.join(', ')}` }) }, MUST_BE_OBJECT)
  .meta({ id: 'PlanChoice' });

export const chosenPlanSchema = z
  .object({
    plan: z.enum(planIDs),
    since: z.iso.datetime().meta({ description: 'When the plan came into force.' }),
    formerPlan: z.string().nullable().meta({ description: 'Null when the tenant had this plan already.' }),
  })
  .meta({ id: 'ChosenPlan' });

export type PlanChoice = DeepReadonly<z.infer<typeof planChoiceSchema>>;
export type ChosenPlanView = DeepReadonly<z.infer<typeof chosenPlanSchema>>;

/** Reads the body of a choice. Throws `invalid_spec`. */
export function readPlanChoice(body: unknown): PlanChoice {
  const parsed = planChoiceSchema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => ['plan'])));
}
