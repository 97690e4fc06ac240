// A stratum has the prior of its ages, and none when some of them cannot have the condition.

import type { ConditionDefinition } from '@synthward/contracts';
import { conditionCatalogue } from '../clinical';
import { priorWithin } from './stratum-prior';

function requireCondition(id: string): ConditionDefinition {
  const condition = conditionCatalogue.get(id);
  if (!condition) throw new Error(`${id} is not in the catalogue`);
  return condition;
}

test('the prior of a stratum is the mean over its ages', () => {
  const women = { sexAtBirth: 'female', ageFrom: 50, ageTo: 64 } as const;
  expect(priorWithin(requireCondition('hypertension'), women)).toBeCloseTo((10 * 0.49 + 5 * 0.716) / 15, 12);
});

test.each([
  ['enters', 12, 17, 0],
  ['leaves', 50, 51, 0],
  ['covers', 45, 50, 0.001],
])('a stratum that the curve %s on its way has that prior', (_what, ageFrom, ageTo, expected) => {
  const stratum = { sexAtBirth: 'female', ageFrom, ageTo } as const;
  expect(priorWithin(requireCondition('pregnancy'), stratum)).toBeCloseTo(expected, 12);
  expect(priorWithin(requireCondition('pregnancy'), { ...stratum, sexAtBirth: 'male' })).toBe(0);
});
