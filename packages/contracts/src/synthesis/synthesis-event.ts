// What a client hears who follows a synthesis: its states and stages, numbered without gaps.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { pollStatuses } from './synthesis-result';

/** In the order in which an engine passes them. */
export const synthesisStages = [
  'guideline_search',
  'guideline_lookup',
  'evidence_retrieval',
  'blending',
] as const;

export const synthesisEventSchema = z
  .strictObject({
    sequence: z
      .int()
      .min(1)
      .meta({ description: 'The number of the event: the first is 1, and there is no gap.' }),
    event: z.enum([...pollStatuses, ...synthesisStages, 'waiting']).meta({
      description: 'A status that was reached, a stage that was passed, or `waiting` for another server.',
    }),
    status: z.enum(pollStatuses).meta({ description: 'As a poll would have told it after the event.' }),
    at: z.union([z.iso.datetime(), z.null()]).meta({ description: 'Null for `not_exists`.' }),
    seconds: z
      .union([z.number().min(0), z.null()])
      .meta({ description: 'How long a stage took; null for every other event.' }),
    provider: z
      .union([z.string(), z.null()])
      .meta({ description: 'Who is waited for, or has made the answer; null for every other event.' }),
  })
  .meta({ id: 'SynthesisEvent' });

export type SynthesisEventView = DeepReadonly<z.infer<typeof synthesisEventSchema>>;
