// Whether a value meets a goal.

import type { ConditionDefinition } from '@synthward/contracts';

type Goal = ConditionDefinition['goals'][number];

/** Whether the value is where the goal wants it. */
export function isMet(
  { comparator, value: target }: Pick<Goal, 'comparator' | 'value'>,
  value: number,
): boolean {
  if (comparator === '<') return value < target;
  if (comparator === '<=') return value <= target;
  return comparator === '>' ? value > target : value >= target;
}
