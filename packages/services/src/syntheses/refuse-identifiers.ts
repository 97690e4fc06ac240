// Requests that could tell who a person is go no further, and do not keep others waiting while they are looked at.

import { setImmediate } from 'node:timers/promises';
import { type SynthesisRequest, type ValidationProblem, validationFailed } from '@synthward/contracts';
import { identifierSearch } from '@synthward/evidence';

/** Five megabytes are looked at for seconds; nobody else should wait so long. */
const TURN_MS = 10;

/** Throws `validation_failed` with the places, without the values. Gives others their turn every few milliseconds. */
export async function refuseIdentifiers(request: SynthesisRequest): Promise<void> {
  const problems: ValidationProblem[] = [];
  let turnEndsMs = performance.now() + TURN_MS;
  for (const found of identifierSearch(request)) {
    problems.push(...found);
    if (performance.now() < turnEndsMs) continue;
    await setImmediate();
    turnEndsMs = performance.now() + TURN_MS;
  }
  if (problems.length > 0) throw validationFailed(problems);
}
