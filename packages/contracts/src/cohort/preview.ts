// The shape of a preview: every figure that the plan alone decides, so that it equals the result's.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count, countsByName } from '../numbers';
import { exportFormatSchema } from './known-names';
import { problemSchema } from './problem';

export const demographicCountsSchema = z
  .object({
    ageBands: countsByName('Patients by age band label.'),
    sexAtBirth: countsByName('Patients by sex at birth.'),
    payerMix: countsByName('Patients by payer.'),
    language: countsByName('Patients by language.'),
  })
  .meta({ id: 'DemographicCounts' });

const stratumSchema = z
  .object({
    ageFrom: count,
    ageTo: count.meta({ description: 'Last age in completed years, included.' }),
    sexAtBirth: z.enum(['female', 'male']),
    patients: count,
    conditions: countsByName('Carriers by condition; conditions without a carrier are left out.'),
    payers: countsByName('Patients by payer; payers without a patient are left out.'),
  })
  .meta({ id: 'PreviewStratum', description: 'Patients of one sex and one span of ages.' });

const artifactBytesSchema = z
  .object({
    total: count,
    byFormat: z.partialRecord(exportFormatSchema, count).meta({ description: 'Bytes by export format.' }),
  })
  .meta({
    description:
      'Stored, compressed bytes, estimated from measured sizes of records: good to about a quarter, the manifest to a factor of two.',
  });

const plannedUsageSchema = z
  .object({ patientsGenerated: count, sourceRecords: count, generationJobCount: count })
  .meta({
    description:
      'What a job of this specification is charged, in units of usage. FHIR resources are not among them, nor the changed records of a continued cohort: how many there are is known once they are simulated.',
  });

const identityVarianceSchema = z
  .object({
    duplicateRecords: count,
    addressDriftedPatients: count,
    recordsMissingPhone: count,
    overlays: count.meta({ description: "Records that another patient's details were written over." }),
    merges: count.meta({ description: 'Duplicates that were merged into another record of their system.' }),
    twinPairs: count,
    lookAlikePairs: count.meta({ description: 'Pairs of unrelated patients with one name and birth date.' }),
    deceased: count.meta({ description: 'Patients who died in the two years before the reference date.' }),
  })
  .meta({
    description:
      'What makes records of one person differ, or those of two look alike. Records are counted on the reference date, whatever asOf is.',
  });

export const cohortPreviewSchema = z
  .object({
    population: count,
    seed: count,
    specDigest: z.string().meta({ description: 'SHA-256 of the canonical specification, in hex.' }),
    generatorVersion: z.string(),
    demographics: demographicCountsSchema,
    strata: z
      .array(stratumSchema)
      .meta({ description: 'The cells of age and sex; together they hold everybody.' }),
    ageSexPyramid: z.array(z.object({ ageFrom: count, ageTo: count, female: count, male: count })),
    conditionCounts: countsByName('Carriers by condition; persons, not records.'),
    sourceSystems: countsByName('Source records by source system.'),
    sourcePatientRecordCount: count,
    identityVariance: identityVarianceSchema,
    documents: z.object({ estimatedDocumentCount: count }),
    estimatedArtifactBytes: artifactBytesSchema,
    usage: plannedUsageSchema,
    warnings: z.array(problemSchema),
  })
  .meta({ id: 'CohortPreview' });

export type DemographicCounts = DeepReadonly<z.infer<typeof demographicCountsSchema>>;

/** Aggregates of a cohort before it is generated; no person in it. */
export type CohortPreview = DeepReadonly<z.infer<typeof cohortPreviewSchema>>;
