// What a synthesis is answered with: text, references, flags and the times of its stages.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';

const referenceSchema = z
  .strictObject({
    /** From 1 on, in the order in which the text cites. */
    index: z.int(),
    reference_text: z.string(),
    document_title: z.string(),
    authoring_societies_or_journal: z.array(z.string()).nullable(),
    /** As precise as the source: YYYY, YYYY-MM or YYYY-MM-DD. */
    publish_date: z.string().nullable(),
    link_or_doi: z.string().nullable(),
    cited_by: z.int().nullable(),
    source_type: z.string().nullable(),
    authors: z.array(z.string()).nullable(),
    journal_quality: z.string().nullable(),
  })
  .meta({ id: 'SynthesisReference' });

const grade = z.enum(['low', 'medium', 'high']);

const responseFlagsSchema = z.strictObject({
  contains_guideline: z.boolean(),
  contains_trial: z.boolean(),
  quality: grade,
  quantity: z.enum(['limited', 'sufficient', 'abundant']),
  relevance: z.enum(['unanswered', 'indirect', 'direct']),
  confidence_score: grade,
});

/** Seconds; null for a stage that was not run. */
const seconds = z.number().min(0).nullable();

const synthesisLogsSchema = z.strictObject({
  total_time_seconds: z.number().min(0),
  guideline_search_time_seconds: seconds,
  guideline_lookup_time_seconds: seconds,
  evidence_retrieval_time_seconds: seconds,
  blending_time_seconds: seconds,
});

/** What the engine makes, and what is stored. */
export const synthesisOutputSchema = z.strictObject({
  synthesis: z.strictObject({ text: z.string(), references: z.array(referenceSchema) }),
  response_flags: responseFlagsSchema,
  synthesis_logs: synthesisLogsSchema,
});

/** As clients read it: what another server has made may lack references, flags or times. */
export const synthesisAnswerSchema = z
  .strictObject({
    synthesis: z.strictObject({ text: z.string(), references: z.array(referenceSchema).nullable() }),
    response_flags: responseFlagsSchema.nullable(),
    synthesis_logs: synthesisLogsSchema.nullable(),
  })
  .meta({ id: 'SynthesisAgentOutput' });

export const pollStatuses = ['not_exists', 'submitted', 'running', 'success', 'failed'] as const;

export const synthesisPollSchema = z
  .strictObject({
    status: z.enum(pollStatuses).meta({
      description: '`not_exists` for every id that is not one of the tenant, or is kept no longer.',
    }),
    synthesis: z.union([synthesisAnswerSchema, z.null()]).meta({ description: 'Null until `success`.' }),
  })
  .meta({ id: 'SynthesisOut' });

export type SynthesisAnswer = DeepReadonly<z.infer<typeof synthesisAnswerSchema>>;
export type SynthesisOutput = DeepReadonly<z.infer<typeof synthesisOutputSchema>>;
export type SynthesisPoll = DeepReadonly<z.infer<typeof synthesisPollSchema>>;
export type SynthesisReference = DeepReadonly<z.infer<typeof referenceSchema>>;
export type ResponseFlags = DeepReadonly<z.infer<typeof responseFlagsSchema>>;
export type SynthesisLogs = DeepReadonly<z.infer<typeof synthesisLogsSchema>>;
