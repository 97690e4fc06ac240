// A poll as another server answers it: read loosely, and handed on in our own shape.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { pollStatuses, synthesisAnswerSchema } from './synthesis-result';

/** The bare id of a job. */
export const incomingIDSchema = z.string().min(1).max(500);

const absentAsNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const seconds = absentAsNull(z.number().min(0));

const reference = z.object({
  index: z.int(),
  reference_text: z.string(),
  document_title: z.string(),
  authoring_societies_or_journal: absentAsNull(z.array(z.string())),
  publish_date: absentAsNull(z.string()),
  link_or_doi: absentAsNull(z.string()),
  cited_by: absentAsNull(z.int()),
  source_type: absentAsNull(z.string()),
  authors: absentAsNull(z.array(z.string())),
  journal_quality: absentAsNull(z.string()),
});

const grade = z.enum(['low', 'medium', 'high']);

const answer = z
  .object({
    synthesis: z.object({ text: z.string(), references: absentAsNull(z.array(reference)) }),
    response_flags: absentAsNull(
      z.object({
        contains_guideline: z.boolean(),
        contains_trial: z.boolean(),
        quality: grade,
        quantity: z.enum(['limited', 'sufficient', 'abundant']),
        relevance: z.enum(['unanswered', 'indirect', 'direct']),
        confidence_score: grade,
      }),
    ),
    synthesis_logs: absentAsNull(
      z.object({
        total_time_seconds: z.number().min(0),
        guideline_search_time_seconds: seconds,
        guideline_lookup_time_seconds: seconds,
        evidence_retrieval_time_seconds: seconds,
        blending_time_seconds: seconds,
      }),
    ),
  })
  .pipe(synthesisAnswerSchema);

/** Members that we do not know are dropped, those that may be missing are null. */
export const incomingPollSchema = z.object({
  status: z.enum(pollStatuses),
  synthesis: absentAsNull(answer),
});

export type IncomingPoll = DeepReadonly<z.infer<typeof incomingPollSchema>>;
