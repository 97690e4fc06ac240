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

export type CohortJobEvent =
  | 'plan'
  | 'finalise'
  | 'complete'
  | 'reuse'
  | 'fail'
  | 'pause'
  | 'resume'
  | 'requeue'
  | 'cancel'
  | 'retry'
  | 'expire';

export type CohortChunkState = 'pending' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export type CohortChunkEvent =
  | 'admit'
  | 'claim'
  | 'finish'
  | 'fail'
  | 'release'
  | 'withdraw'
  | 'cancel'
  | 'retry';

/**
 * A job's life. `plan`: chunk rows exist; `finalise`: every chunk is done; `complete`: the manifest is stored; `reuse`: an
 * equal job is there, whose artifacts this one shows. A paused job `resume`s where it was planned already, and is
 * `requeue`d where not.
 */
export const cohortJobTransitions = defineTransitions<CohortJobState, CohortJobEvent>([
  { event: 'plan', from: ['queued'], to: 'running' },
  { event: 'finalise', from: ['running'], to: 'finalising' },
  { event: 'complete', from: ['finalising'], to: 'completed' },
  { event: 'reuse', from: ['queued'], to: 'completed' },
  { event: 'fail', from: ['queued', 'running', 'paused', 'finalising'], to: 'failed' },
  { event: 'pause', from: ['queued', 'running'], to: 'paused' },
  { event: 'resume', from: ['paused'], to: 'running' },
  { event: 'requeue', from: ['paused'], to: 'queued' },
  { event: 'cancel', from: ['queued', 'running', 'paused', 'finalising'], to: 'cancelled' },
  { event: 'retry', from: ['failed'], to: 'running' },
  { event: 'expire', from: ['completed', 'failed', 'cancelled'], to: 'expired' },
]);

/**
 * A chunk's life. `admit`: its tenant's turn has come; a claim from `running` takes over from a holder whose lease has
 * run out; `release` gives the chunk back when its holder is shut down; `withdraw`: its job is paused.
 */
export const cohortChunkTransitions = defineTransitions<CohortChunkState, CohortChunkEvent>([
  { event: 'admit', from: ['pending'], to: 'queued' },
  { event: 'claim', from: ['queued', 'running'], to: 'running' },
  { event: 'finish', from: ['running'], to: 'done' },
  { event: 'fail', from: ['pending', 'queued', 'running'], to: 'failed' },
  { event: 'release', from: ['running'], to: 'queued' },
  { event: 'withdraw', from: ['queued'], to: 'pending' },
  { event: 'cancel', from: ['pending', 'queued', 'running'], to: 'cancelled' },
  { event: 'retry', from: ['failed', 'cancelled'], to: 'pending' },
]);
