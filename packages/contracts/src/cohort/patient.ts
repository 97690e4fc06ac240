// One patient of a job: everything that the systems hold about the person, and the truth behind it.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { sourceRecordSchema } from './source-record';
import {
  crosswalkRowSchema,
  mergeRowSchema,
  mutationRowSchema,
  pairRowSchema,
  personRowSchema,
} from './truth';

const truthSchema = z
  .object({
    crosswalk: z.array(crosswalkRowSchema),
    mutations: z.array(mutationRowSchema),
    pairs: z.array(pairRowSchema),
    merges: z.array(mergeRowSchema),
    persons: z.array(personRowSchema),
  })
  .meta({ id: 'PatientTruth' });

export const cohortPatientSchema = z
  .object({
    jobID: z.string(),
    patient: count.meta({ description: 'Index of the patient, from 0.' }),
    summary: z.string(),
    records: z
      .array(sourceRecordSchema)
      .meta({ description: 'One for each source record, with its documents.' }),
    truth: truthSchema,
    fhir: z.array(z.record(z.string(), z.unknown())).meta({
      description: 'A FHIR R4 transaction Bundle for each source record, in the order of the records.',
    }),
  })
  .meta({ id: 'CohortPatient' });

export type CohortPatientView = DeepReadonly<z.infer<typeof cohortPatientSchema>>;
