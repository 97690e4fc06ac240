// At which age a condition is likely to begin.

import type { ConditionDefinition, PriorStep, SexAtBirth } from '@synthward/contracts';
import type { RandomStream } from '@synthward/kernel';

interface AgeRange {
  readonly from: number;
  /** Upper bound in years, reached at most on the birthday. */
  readonly to: number;
}

/** Share of its level at which a curve that does not rise still yields new cases. */
const NEW_CASES_ON_A_PLATEAU = 0.05;

/**
 * A range of ages in years between two steps of the prior curve, drawn by how much the curve rises there: rising
 * prevalence is where the new cases are. An engine assumption, exact if nobody recovers or dies of the condition.
 */
export function drawOnsetAges(
  definition: ConditionDefinition,
  { age, sexAtBirth }: { readonly age: number; readonly sexAtBirth: SexAtBirth },
  random: RandomStream,
): AgeRange {
  const steps = definition.prior[sexAtBirth];
  let left = random.fraction() * totalRise(steps, age);
  let chosen = 0;
  for (let i = 0; i < steps.length && (steps[i]?.age ?? 0) <= age; i += 1) {
    chosen = i;
    left -= riseAt(steps, i);
    if (left < 0) break;
  }
  const from = steps[chosen]?.age ?? definition.onsetFrom;
  return { from, to: Math.min(age + 1, steps[chosen + 1]?.age ?? age + 1) };
}

function totalRise(steps: readonly PriorStep[], age: number): number {
  let total = 0;
  for (let i = 0; i < steps.length && (steps[i]?.age ?? 0) <= age; i += 1) total += riseAt(steps, i);
  return total;
}

function riseAt(steps: readonly PriorStep[], i: number): number {
  const level = steps[i]?.probability ?? 0;
  const before = i === 0 ? 0 : (steps[i - 1]?.probability ?? 0);
  return Math.max(level - before, level * NEW_CASES_ON_A_PLATEAU);
}
