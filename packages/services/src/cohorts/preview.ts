// The preview of a specification: the plan's own figures.

import { previewOf } from '@synthward/cohorts';
import type { CohortPreview } from '@synthward/contracts';
import { requirePlan } from './inspect-spec';

/** Throws `invalid_spec`. Takes milliseconds, whatever the population. */
export function previewCohort(body: unknown): CohortPreview {
  return previewOf(requirePlan(body));
}
