// Reports pairs of dates of which the second lies before the first.

import { type JsonObject, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { isBefore } from '../primitives/dates';

/** By resource type, members that follow each other in time. */
const PAIRS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Condition: [['onsetDateTime', 'abatementDateTime']],
  Goal: [['startDate', 'statusDate']],
  MedicationDispense: [['whenPrepared', 'whenHandedOver']],
  Patient: [['birthDate', 'deceasedDateTime']],
};

export function checkPeriods(
  resource: JsonObject,
  { type, path }: { type: string; path: string },
  context: LintContext,
): void {
  for (const [first, second] of PAIRS[type] ?? []) {
    const [start, end] = [textOf(resource[first]), textOf(resource[second])];
    if (start === undefined || end === undefined || !isBefore(end, start)) continue;
    context.report({
      severity: 'error',
      code: 'end-before-start',
      path: `${path}.${second}`,
      message: `${end} lies before ${first}, ${start}`,
    });
  }
}
