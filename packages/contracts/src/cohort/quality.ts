// The shape of the quality report: what was asked for beside what was generated.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count, countsByName } from '../numbers';
import { demographicCountsSchema } from './preview';
import { problemSchema } from './problem';

export const cohortQualitySchema = z
  .object({
    seed: count,
    documentCount: count,
    demographics: demographicCountsSchema,
    conditionCounts: countsByName('Carriers by condition; persons, not records.'),
    mutations: z.object({
      duplicates: count.meta({ description: 'Extra records of persons already registered.' }),
      addressDrift: count.meta({ description: 'Patients whose records show different addresses.' }),
      missingPhone: count.meta({ description: 'Source records without a phone number.' }),
      byOperator: countsByName('Changed fields by the operator that changed them.'),
    }),
    sourceSystemCounts: countsByName('Source records by source system.'),
    targets: z.array(
      z.object({
        path: z.string().meta({ description: 'JSON Pointer of the setting in the specification.' }),
        denominator: count,
        target: z.number().meta({ description: 'Denominator times the setting; may be a fraction.' }),
        achieved: count,
        difference: z.number().meta({ description: 'Achieved minus target.' }),
      }),
    ),
    warnings: z.array(problemSchema),
  })
  .meta({ id: 'CohortQuality' });

/** Achieved figures counted from the generated records, beside their targets. */
export type CohortQuality = DeepReadonly<z.infer<typeof cohortQualitySchema>>;
