// What a synthesis is asked with. Names, nullability and what is required are the public contract's; unknown keys are kept.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { explainForPython } from './explain-for-python';
import { patientGraphSchema } from './patient-graph';
import { validationFailed } from './validation-problem';

export const races = [
  'american indian or alaskan native',
  'asian or pacific-islander',
  'black',
  'hispanic',
  'white',
] as const;

const LONGEST_QUERY = 10_000;
/** There are two, and a client may repeat itself. */
const MOST_TYPES = 10;

const populationFilter = z
  .looseObject({
    age: z.int().nullable(),
    sex: z.enum(['female', 'male', 'unknown']).nullable(),
    race: z.enum(races).nullable(),
  })
  .meta({ description: 'All three are required, and each may be null.' });

const publicationFilter = z.looseObject({
  publication_date: z
    .looseObject({ start_year: z.int().nullish(), end_year: z.int().nullish() })
    .meta({ description: 'Years, inclusive.' })
    .nullish(),
  publication_type: z
    .array(z.enum(['experimental trial', 'guideline']))
    .max(MOST_TYPES)
    .nullish()
    .meta({ description: 'An empty list means that every type will do.' }),
  publication_quality: z.enum(['high']).nullish(),
});

export const synthesisRequestSchema = z
  .looseObject({
    user_query: z.string().max(LONGEST_QUERY).meta({ description: 'A clinical question.' }),
    population_filter: populationFilter.nullish(),
    publication_filter: publicationFilter.nullish(),
    fast_mode: z.boolean().nullish(),
    assembled_patient: patientGraphSchema.nullish(),
  })
  .meta({ id: 'SynthesisIn' });

export type SynthesisRequest = DeepReadonly<z.infer<typeof synthesisRequestSchema>>;

/** A request with every key it came with. Throws `validation_failed` with all problems. */
export function readSynthesisRequest(body: unknown): SynthesisRequest {
  const parsed = synthesisRequestSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw validationFailed(parsed.error.issues.map((issue) => explainForPython(issue, body)));
}

/** Whether there is anything to look for. */
export function isBlankQuery({ user_query }: Pick<SynthesisRequest, 'user_query'>): boolean {
  return user_query.trim() === '';
}
