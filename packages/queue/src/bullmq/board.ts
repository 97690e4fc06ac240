// The queues as bull-board shows them: whoever presses a button there touches doorbells, never rows.

import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { Queue } from 'bullmq';
import type { BoardQueue } from '../queue-backend';

/** Jobs are added by the relay alone, and a completed one has nothing to try again. */
const OPTIONS = { allowRetries: true, allowCompletedRetries: false };

/** An adapter for each queue, of either backend. */
export function boardOf(queues: readonly AnyQueue[]): readonly BoardQueue[] {
  return queues.map((queue) => new BullMQAdapter(forBoard(queue), OPTIONS));
}

type AnyQueue = Pick<Queue, 'name' | 'getJobCounts'>;

/** bull-board names the type of a queue on Redis alone, and serves both. */
function forBoard(queue: AnyQueue): Queue {
  return queue as Queue;
}
