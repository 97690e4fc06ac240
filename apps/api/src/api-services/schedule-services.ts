// The use cases of schedules behind the HTTP face.

import type { CohortScheduleListView, CohortScheduleView } from '@synthward/contracts';

interface ScheduleAddress {
  readonly tenantID: string;
  readonly scheduleID: string;
}

/** A schedule and the number that its entity tag is made of. */
export interface TaggedSchedule {
  readonly schedule: CohortScheduleView;
  readonly version: number;
}

export interface ScheduleServices {
  /** Throws `invalid_spec` with all problems, and `too_many_schedules`; nothing is written then. */
  create(request: { readonly tenantID: string; readonly body: unknown }): Promise<TaggedSchedule>;
  /** All of them, the newest first. */
  list(tenantID: string): Promise<CohortScheduleListView>;
  /** Throws `not_found` for a missing schedule and for another tenant's. */
  get(schedule: ScheduleAddress): Promise<TaggedSchedule>;
  /** Throws `not_found`, `invalid_spec`, and `precondition_failed` unless the present version is an expected one. */
  change(
    request: ScheduleAddress & { readonly body: unknown; readonly expected: readonly number[] | 'any' },
  ): Promise<TaggedSchedule>;
  /** Throws `not_found`. */
  remove(schedule: ScheduleAddress): Promise<void>;
}
