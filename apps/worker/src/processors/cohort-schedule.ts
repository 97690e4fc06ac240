// Answers the doorbells of schedules: short work, a few at a time.

import { fireSchedule, type ScheduleWork } from '@synthward/services';

export const COHORT_SCHEDULE_CONCURRENCY = 2;

/** What the queue `cohort-schedule` calls for each delivery. */
export function createCohortScheduleProcessor(work: ScheduleWork) {
  return ({ scheduleID }: { readonly scheduleID: string }): Promise<void> => fireSchedule(work, scheduleID);
}
