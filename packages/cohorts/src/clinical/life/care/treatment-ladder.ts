// How far up its ladder of medications a condition's treatment has come.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import type { Course } from '../course';
import { isMet } from './goal-target';
import type { LastMeasured } from './last-measured';
import type { Holding } from './prescriptions';

/** Where somebody stands on the ladder of a condition. */
export interface Rung {
  /** Of the last step taken; -1 before the first. */
  step: number;
  sinceDay: EpochDay;
  /** Nothing further is tried. */
  isTop: boolean;
  holding: Holding | null;
}

/** A step is given this long before its result is judged. */
const TIME_TO_WORK_DAYS = 21;
const VALUE_OF_INTEREST_DAYS = 400;

/** Engine assumptions: clinicians act on a missed goal more often than not; without a goal, by what they hear. */
const CHANCE = { missedGoal: 0.6, addition: 0.5, change: 0.12 };
/** Of having needed the next step before the time told of. */
const EARLIER_CHANCE = { goal: 0.5, addition: 0.6, change: 0.3 };

/** Whether the person is among the share that receives a step; the same answer whenever it is asked. */
export function receives({ seed, index }: LifeFacts, { definition }: Course, step: number): boolean {
  const share = definition.medications[step]?.share ?? 0;
  return keyedStream(seed, index, 'life/medication', definition.id, step).chance(share);
}

/** Whether additions wait for no further visit: in an episode, and where it is met in a hospital. */
export function treatsAtOnce({ definition: { course, setting } }: Course): boolean {
  return course === 'acute' || setting === 'emergency' || setting === 'inpatient';
}

/** Whether the next step is tried at a visit on this day. */
export function needsNextStep(
  facts: LifeFacts,
  course: Course,
  { rung, last, day }: { readonly rung: Rung; readonly last: LastMeasured; readonly day: EpochDay },
): boolean {
  const { definition } = course;
  const next = definition.medications[rung.step + 1];
  if (!next || day - rung.sinceDay < TIME_TO_WORK_DAYS) return false;
  const random = keyedStream(facts.seed, facts.index, 'life/next-step', definition.id, day);
  if (definition.goals.length === 0) return random.chance(next.adds ? CHANCE.addition : CHANCE.change);
  const isMissed = definition.goals.some((goal) => {
    const found = last.values.get(goal.loinc);
    if (!found || day - found.day > VALUE_OF_INTEREST_DAYS) return false;
    return found.day - rung.sinceDay >= TIME_TO_WORK_DAYS && !isMet(goal, found.value);
  });
  return isMissed && random.chance(CHANCE.missedGoal);
}

/** Whether the step was needed before the time told of. */
export function neededEarlier({ seed, index }: LifeFacts, course: Course, step: number): boolean {
  const { id, goals, medications } = course.definition;
  const isAddition = medications[step]?.adds ?? false;
  if (isAddition && treatsAtOnce(course)) return true;
  const chance = goals.length > 0 ? EARLIER_CHANCE.goal : EARLIER_CHANCE[isAddition ? 'addition' : 'change'];
  return keyedStream(seed, index, 'life/earlier-step', id, step).chance(chance);
}
