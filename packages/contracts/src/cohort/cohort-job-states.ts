// The states of a cohort job and of its chunks, and every move between them.

import { defineTransitions } from '@synthward/kernel';
import { z } from 'zod';

/** What the database holds; clients see `finalising` as `running`. */
export const cohortJobStateSchema = z.enum([
  'queued',
  'running',
  'finalising',
  'paused',
  'completed',
  'failed',
  'cancelled',
  'expired',
]);

export type CohortJobState = z.infer<typeof cohortJobStateSchema>;

export type CohortJobEvent = 'plan' | 'finalise' | 'complete' | 'fail';

export type CohortChunkState = 'pending' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export type CohortChunkEvent = 'enqueue' | 'claim' | 'finish' | 'fail' | 'release';

/** A job's life. `plan`: chunk rows exist; `finalise`: every chunk is done; `complete`: the manifest is stored. */
export const cohortJobTransitions = defineTransitions<CohortJobState, CohortJobEvent>([
  { event: 'plan', from: ['queued'], to: 'running' },
  { event: 'finalise', from: ['running'], to: 'finalising' },
  { event: 'complete', from: ['finalising'], to: 'completed' },
  { event: 'fail', from: ['queued', 'running', 'finalising'], to: 'failed' },
]);

/**
 * A chunk's life. A claim from `running` takes over from a holder whose lease has run out; `release` gives the
 * chunk back when its holder is shut down.
 */
export const cohortChunkTransitions = defineTransitions<CohortChunkState, CohortChunkEvent>([
  { event: 'enqueue', from: ['pending'], to: 'queued' },
  { event: 'claim', from: ['pending', 'queued', 'running'], to: 'running' },
  { event: 'finish', from: ['running'], to: 'done' },
  { event: 'fail', from: ['pending', 'queued', 'running'], to: 'failed' },
  { event: 'release', from: ['running'], to: 'queued' },
]);
