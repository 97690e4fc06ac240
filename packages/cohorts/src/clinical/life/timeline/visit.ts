// A visit of the finished timeline: the encounter, and what it sees to.

import type { LifeEncounter } from '../clinical-life';
import type { Course } from '../course';
import type { OrderedProcedure } from './visit-draft';

export interface Visit {
  readonly encounter: LifeEncounter;
  /** ISO date of the encounter: what the keys of its contents end in. */
  readonly date: string;
  readonly about: readonly Course[];
  readonly orders: readonly OrderedProcedure[];
}
