// Validation: what is wrong, what is doubtful, and what the engine would take it for.

import type { ValidateResponse } from '@synthward/contracts';
import { inspectRequest } from './inspect-request';

/** Never throws, writes nothing, costs nothing. `normalized` is null when there are errors. */
export function validateCohort(body: unknown): ValidateResponse {
  const { errors, warnings, plan } = inspectRequest(body);
  return { valid: plan !== undefined, errors, warnings, normalized: plan?.spec ?? null };
}
