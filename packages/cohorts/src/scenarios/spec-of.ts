// From a specification as a client would write it to the complete one that a scenario lists.

import { type CohortSpec, type CohortSpecInput, readCohortSpec } from '@synthward/contracts';

/** The specification with every default filled. Throws a RangeError for one that clients could not send. */
export function specOf(request: CohortSpecInput): CohortSpec {
  const { spec, problems } = readCohortSpec(request, { drawSeed: () => 0 });
  if (!spec) throw new RangeError(JSON.stringify(problems));
  return spec;
}
