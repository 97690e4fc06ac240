// A schedule as its owner sees it.

import type { CohortScheduleView } from '@synthward/contracts';
import type { CohortSchedule } from '@synthward/db';

/** With the number that its entity tag is made of. */
export interface TaggedSchedule {
  readonly schedule: CohortScheduleView;
  readonly version: number;
}

/** The view of a row and its version. */
export function taggedViewOf(row: CohortSchedule): TaggedSchedule {
  return { schedule: scheduleViewOf(row), version: row.version };
}

/** The schedule object of the wire. */
export function scheduleViewOf(row: CohortSchedule): CohortScheduleView {
  return {
    scheduleID: row.id,
    name: row.name,
    cron: row.cron,
    timezone: row.timezone,
    request: fromStored(row.body),
    continuesDaily: row.continuesDaily,
    status: fromStored(row.status),
    nextRunAt: row.nextRunAt?.toISOString() ?? null,
    lastRunAt: row.lastRunAt?.toISOString() ?? null,
    lastJobID: row.lastJobId,
    lastError: row.lastError === null ? null : fromStored(row.lastError),
    createdAt: row.createdAt.toISOString(),
  };
}

/** Columns that this package wrote itself come back as what it wrote. */
function fromStored<Value>(column: unknown): Value {
  return column as Value;
}
