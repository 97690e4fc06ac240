// The queue's clock beside the rows: it rings on time. Where it does not, the reconciler rings late.

import { type CohortSchedule, type Database, listActiveSchedules } from '@synthward/db';
import type { Logger } from '@synthward/observability';
import type { QueueBackend } from '@synthward/queue';

export interface ScheduleBells {
  readonly queue: Pick<QueueBackend, 'upsertSchedule' | 'removeSchedule'>;
  readonly logger: Logger;
}

/**
 * Has the queue ring as the row says: at its times while active, not at all while paused. A queue that is away is
 * logged and no failure: the row is written, the reconciler rings when it is due, and a worker that starts sets all bells.
 */
export async function setBell(
  { queue, logger }: ScheduleBells,
  schedule: Pick<CohortSchedule, 'id' | 'cron' | 'timezone' | 'status'>,
): Promise<void> {
  const { id, cron, timezone, status } = schedule;
  try {
    if (status !== 'active') await queue.removeSchedule(id);
    else await queue.upsertSchedule({ id, pattern: cron, timezone, payload: { scheduleID: id } });
  } catch (error) {
    logger.warn({ scheduleID: id, error }, 'schedule.bell_not_set');
  }
}

/** Ends the ringing for a schedule that is gone; a bell that stays is removed when it rings. */
export async function removeBell({ queue, logger }: ScheduleBells, scheduleID: string): Promise<void> {
  try {
    await queue.removeSchedule(scheduleID);
  } catch (error) {
    logger.warn({ scheduleID, error }, 'schedule.bell_not_removed');
  }
}

/** Sets the bell of every active schedule: after this a queue that was emptied rings again. */
export async function setAllBells(bells: ScheduleBells, database: Database): Promise<void> {
  for (const schedule of await listActiveSchedules(database)) await setBell(bells, schedule);
}
