// Where a job's request is planned: brief specifications at once, long ones in a thread.

import { type PlannedJob, planJob } from './planned-job';

/**
 * A specification of this many characters is planned in about three milliseconds, whatever the population: less than a
 * thread costs to be asked, to copy and to answer. The quickstart of the API reference has 771.
 */
const BRIEF_CHARACTERS = 4_000;

/** `planJob` for brief specifications, `elsewhere` for others, which would keep requests waiting. Both throw `invalid_spec`. */
export function planNear(elsewhere: (spec: unknown) => Promise<PlannedJob>) {
  return (spec: unknown): PlannedJob | Promise<PlannedJob> =>
    isBrief(spec) ? planJob(spec) : elsewhere(spec);
}

/** `undefined` has no JSON; it is refused as quickly. */
function isBrief(spec: unknown): boolean {
  const text: string | undefined = JSON.stringify(spec);
  return (text ?? '').length <= BRIEF_CHARACTERS;
}
