// The preview of a specification: the plan's own figures.

import { previewOf } from '@synthward/cohorts';
import type { CohortPreview } from '@synthward/contracts';
import { requireRequestedPlan } from './inspect-request';

/** Throws `invalid_spec`. Takes milliseconds, whatever the population. */
export function previewCohort(body: unknown): CohortPreview {
  return previewOf(requireRequestedPlan(body));
}
