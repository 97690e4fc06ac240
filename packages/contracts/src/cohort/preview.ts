// The shape of a preview: every figure that the plan alone decides, so that it equals the result's.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count, countsByName } from '../numbers';
import { problemSchema } from './problem';

export const demographicCountsSchema = z
  .object({
    ageBands: countsByName('Patients by age band label.'),
    sexAtBirth: countsByName('Patients by sex at birth.'),
    payerMix: countsByName('Patients by payer.'),
    language: countsByName('Patients by language.'),
  })
  .meta({ id: 'DemographicCounts' });

export const cohortPreviewSchema = z
  .object({
    population: count,
    seed: count,
    specDigest: z.string().meta({ description: 'SHA-256 of the canonical specification, in hex.' }),
    generatorVersion: z.string(),
    demographics: demographicCountsSchema,
    ageSexPyramid: z.array(z.object({ ageFrom: count, ageTo: count, female: count, male: count })),
    conditionCounts: countsByName('Carriers by condition; persons, not records.'),
    sourceSystems: countsByName('Source records by source system.'),
    sourcePatientRecordCount: count,
    identityVariance: z.object({
      duplicateRecords: count,
      addressDriftedPatients: count,
      recordsMissingPhone: count,
    }),
    documents: z.object({ estimatedDocumentCount: count }),
    warnings: z.array(problemSchema),
  })
  .meta({ id: 'CohortPreview' });

export type DemographicCounts = DeepReadonly<z.infer<typeof demographicCountsSchema>>;

/** Aggregates of a cohort before it is generated; no person in it. */
export type CohortPreview = DeepReadonly<z.infer<typeof cohortPreviewSchema>>;
