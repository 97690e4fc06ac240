// A condition of the person with the day on which it passes, whoever looks at it when.

import type { ConditionDefinition } from '@synthward/contracts';
import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from './clinical-life';

export interface Course {
  readonly definition: ConditionDefinition;
  readonly onsetDay: EpochDay;
  /** Null where it lasts for life. */
  readonly endDay: EpochDay | null;
}

const USUAL_EPISODE_DAYS = 14;
/** Engine assumption: an episode is shorter or longer than typical by a fifth at most, a long one by ten days. */
const VARIATION = { share: 0.2, days: 10 };
/** The longest stay, against the typical one. */
const LONGEST_STAY = 1.4;

/** The person's history, causes before effects; each condition draws its length from a stream of its own. */
export function coursesOf(facts: LifeFacts): Course[] {
  return facts.history.map(({ definition, onsetDay }) => ({
    definition,
    onsetDay,
    endDay: definition.course === 'acute' ? onsetDay + episodeDays(facts, definition) : null,
  }));
}

/** Whether somebody has it on a day. */
export function lastsOn({ onsetDay, endDay }: Course, day: EpochDay): boolean {
  return onsetDay <= day && (endDay === null || day < endDay);
}

function episodeDays({ seed, index }: LifeFacts, definition: ConditionDefinition): number {
  const typical = definition.durationDays ?? USUAL_EPISODE_DAYS;
  const variation = Math.floor(Math.min(VARIATION.days, typical * VARIATION.share));
  const drawn =
    typical + keyedStream(seed, index, 'life/course', definition.id).between(-variation, variation);
  return Math.max(1, drawn, Math.ceil((definition.stayDays ?? 0) * LONGEST_STAY));
}
