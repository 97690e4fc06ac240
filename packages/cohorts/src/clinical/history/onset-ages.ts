// At which age a condition is likely to begin.

import type { ConditionDefinition, PriorStep, SexAtBirth } from '@synthward/contracts';
import { power, type RandomStream } from '@synthward/kernel';

interface AgeRange {
  readonly from: number;
  /** Upper bound in years, reached at most on the birthday. */
  readonly to: number;
}

/** Share of the carriers who recover or die in a year, so that others take their place; an engine assumption. */
const LEAVE_A_YEAR = 0.04;

/**
 * A range of ages in years between two steps of the prior curve, drawn by how many of today's cases began there: where
 * prevalence rises there are new cases, where it stays others take the place of those who left, and the longer ago they
 * began the fewer are left.
 */
export function drawOnsetAges(
  definition: ConditionDefinition,
  { age, sexAtBirth }: { readonly age: number; readonly sexAtBirth: SexAtBirth },
  random: RandomStream,
): AgeRange {
  const steps = definition.prior[sexAtBirth];
  let left = random.fraction() * totalWeight(steps, age);
  let chosen = 0;
  for (let i = 0; i < steps.length && (steps[i]?.age ?? 0) <= age; i += 1) {
    chosen = i;
    left -= weightAt(steps, i, age);
    if (left < 0) break;
  }
  const from = steps[chosen]?.age ?? definition.onsetFrom;
  return { from, to: Math.min(age + 1, steps[chosen + 1]?.age ?? age + 1) };
}

function totalWeight(steps: readonly PriorStep[], age: number): number {
  let total = 0;
  for (let i = 0; i < steps.length && (steps[i]?.age ?? 0) <= age; i += 1) total += weightAt(steps, i, age);
  return total;
}

/** New cases of a step that are still cases at `age`: what the curve rises by, and who takes the place of those who left. */
function weightAt(steps: readonly PriorStep[], i: number, age: number): number {
  const from = steps[i]?.age ?? age;
  const to = Math.min(age + 1, steps[i + 1]?.age ?? age + 1);
  const level = steps[i]?.probability ?? 0;
  const before = i === 0 ? 0 : (steps[i - 1]?.probability ?? 0);
  const cases = Math.max(0, level - before) + level * LEAVE_A_YEAR * (to - from);
  return cases * power(1 - LEAVE_A_YEAR, age - (from + to) / 2);
}
