// What a synthesis is asked with. Names, nullability and what is required are the public contract's; unknown keys are kept.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { patientGraphSchema } from './patient-graph';

export const races = [
  'american indian or alaskan native',
  'asian or pacific-islander',
  'black',
  'hispanic',
  'white',
] as const;

export const synthesisRequestSchema = z.looseObject({
  user_query: z.string(),
  /** All three are required and may be null: an empty filter is an error. */
  population_filter: z
    .looseObject({
      age: z.int().nullable(),
      sex: z.enum(['female', 'male', 'unknown']).nullable(),
      race: z.enum(races).nullable(),
    })
    .nullish(),
  publication_filter: z
    .looseObject({
      publication_date: z
        .looseObject({ start_year: z.int().nullish(), end_year: z.int().nullish() })
        .nullish(),
      /** No type at all means that every type will do. */
      publication_type: z.array(z.enum(['experimental trial', 'guideline'])).nullish(),
      publication_quality: z.literal('high').nullish(),
    })
    .nullish(),
  fast_mode: z.boolean().nullish(),
  assembled_patient: patientGraphSchema.nullish(),
});

export type SynthesisRequest = DeepReadonly<z.infer<typeof synthesisRequestSchema>>;
