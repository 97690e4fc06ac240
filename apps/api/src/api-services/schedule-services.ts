// The use cases of schedules behind the HTTP face.

import type {
  AuditContext,
  CohortScheduleListView,
  CohortScheduleView,
  Creation,
  CreationAnswer,
} from '@synthward/contracts';

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
  /**
   * Once for each ticket; a new schedule has the version 1. Throws `invalid_spec` with all problems, `too_many_schedules`
   * and those of `createOnce`; nothing is written then.
   */
  create(
    request: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
    creation: Creation<CohortScheduleView>,
  ): Promise<CreationAnswer<CohortScheduleView>>;
  /** All of them, the newest first. */
  list(tenantID: string): Promise<CohortScheduleListView>;
  /** Throws `not_found` for a missing schedule and for another tenant's. */
  get(schedule: ScheduleAddress): Promise<TaggedSchedule>;
  /** Throws `not_found`, `invalid_spec`, and `precondition_failed` unless the present version is an expected one. */
  change(
    request: ScheduleAddress & {
      readonly body: unknown;
      readonly expected: readonly number[] | 'any';
      readonly by: AuditContext;
    },
  ): Promise<TaggedSchedule>;
  /** Throws `not_found`. */
  remove(schedule: ScheduleAddress & { readonly by: AuditContext }): Promise<void>;
}
