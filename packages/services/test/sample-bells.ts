// The bells of schedules, written down: what the queue was told, in order.

import { silentLogger } from '@synthward/observability';
import type { ScheduleBells } from '../src/schedules/schedule-bells';

/** Bells of a queue that can go away; `told` holds each call with the schedule's id and pattern. */
export function sampleBells(): { bells: ScheduleBells; told: string[]; breakDown(): void } {
  const told: string[] = [];
  let isAway = false;
  const tell = async (line: string) => {
    if (isAway) throw new Error('the queue is away');
    told.push(line);
  };
  return {
    told,
    breakDown: () => {
      isAway = true;
    },
    bells: {
      logger: silentLogger,
      queue: {
        upsertSchedule: ({ id, pattern, timezone, payload }) =>
          tell(`ring ${payload.scheduleID === id ? id : 'another'} at ${pattern} in ${timezone}`),
        removeSchedule: (id) => tell(`silence ${id}`),
      },
    },
  };
}
