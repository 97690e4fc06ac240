// Care plans and goals of the conditions that are followed.

import type { ConditionDefinition } from '@synthward/contracts';
import { keyedStream } from '@synthward/kernel';
import { loincCoding } from '../../codes/codings';
import type { LifeCarePlan, LifeFacts, LifeGoal } from '../clinical-life';
import { type Course, lastsOn } from '../course';
import type { TellingWindow } from '../telling-window';
import type { Visit } from '../timeline/visit';
import { isMet } from './goal-target';
import type { LastMeasured } from './last-measured';

type Goal = ConditionDefinition['goals'][number];

const DUE_AFTER_DAYS = { least: 180, most: 365 };

export interface Planning {
  readonly facts: LifeFacts;
  readonly window: TellingWindow;
  /** As it stands on the last day. */
  readonly last: LastMeasured;
}

/**
 * Made at the first follow-up, or for an episode at the first visit, one plan a condition; goals are judged by what
 * was measured last. Both lists are in order of time.
 */
export function carePlansOf(
  visits: readonly Visit[],
  planning: Planning,
): { carePlans: LifeCarePlan[]; goals: LifeGoal[] } {
  const planned = new Set<Course>();
  const carePlans: LifeCarePlan[] = [];
  const goals: LifeGoal[] = [];
  for (const visit of visits) {
    for (const course of visit.about) {
      if (planned.has(course) || !isPlannedAt(visit, course)) continue;
      planned.add(course);
      const own = course.definition.goals.map((goal) => goalOf(goal, course, { visit, planning }));
      goals.push(...own);
      if (course.definition.carePlan.length > 0)
        carePlans.push(planOf(course, { visit, planning, goals: own }));
    }
  }
  return { carePlans, goals };
}

function isPlannedAt({ encounter }: Visit, course: Course): boolean {
  if (!lastsOn(course, encounter.day)) return false;
  return course.definition.course === 'acute' || encounter.day > course.onsetDay + FINDING_DAYS;
}

/** A visit this soon after onset is still the one at which the condition is found. */
const FINDING_DAYS = 3;

interface Making {
  readonly visit: Visit;
  readonly planning: Planning;
}

function goalOf(goal: Goal, { definition }: Course, { visit, planning }: Making): LifeGoal {
  const { facts, last } = planning;
  const { loinc, comparator, value, unit, text } = goal;
  const measured = last.values.get(loinc);
  const random = keyedStream(facts.seed, facts.index, 'life/goal', definition.id, visit.encounter.day);
  return {
    key: `${definition.id}/${loinc}/${comparator}${value}/${visit.date}`,
    encounter: visit.encounter,
    condition: definition,
    text,
    target: { code: measured?.code ?? loincCoding(loinc, text), comparator, value, unit },
    dueDay: visit.encounter.day + random.between(DUE_AFTER_DAYS.least, DUE_AFTER_DAYS.most),
    isReached: measured !== undefined && isMet(goal, measured.value),
  };
}

function planOf(
  { definition, endDay }: Course,
  { visit, planning, goals }: Making & { readonly goals: readonly LifeGoal[] },
): LifeCarePlan {
  const { lastDay } = planning.window;
  const isOver = endDay !== null && endDay <= lastDay;
  const isDead = planning.facts.deathDay === lastDay;
  return {
    key: `${definition.id}/${visit.date}`,
    encounter: visit.encounter,
    condition: definition,
    title: `Care plan: ${definition.display}`,
    endDay: isOver ? endDay : isDead ? lastDay : null,
    activities: definition.carePlan,
    goals,
  };
}
