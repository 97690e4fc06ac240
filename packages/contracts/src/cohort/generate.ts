// The shapes of the cohort calls that answer at once: validate, generate, export in FHIR (preview has its own file).

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { cohortManifestSchema } from './manifest';
import { cohortPreviewSchema } from './preview';
import { problemSchema } from './problem';
import { cohortQualitySchema } from './quality';
import { sourceRecordSchema } from './source-record';
import { cohortSpecSchema } from './spec';

export const validateResponseSchema = z
  .object({
    valid: z.boolean(),
    errors: z.array(problemSchema),
    warnings: z.array(problemSchema),
    normalized: z.union([cohortSpecSchema, z.null()]).meta({ description: 'Null when there are errors.' }),
  })
  .meta({ id: 'ValidateResponse' });

export const generateResponseSchema = z
  .object({
    spec: cohortSpecSchema,
    preview: cohortPreviewSchema,
    manifest: cohortManifestSchema,
    quality: cohortQualitySchema,
    patients: z.array(sourceRecordSchema).meta({ description: 'One entry per source record.' }),
    patientSummaries: z.array(z.string()).meta({ description: 'One line per person.' }),
  })
  .meta({ id: 'GenerateResponse' });

export const fhirExportSchema = z
  .object({
    spec: cohortSpecSchema,
    preview: cohortPreviewSchema,
    manifest: cohortManifestSchema,
    quality: cohortQualitySchema,
    fhirResources: count.meta({ description: 'All resources of the cohort, each once.' }),
    bundles: z.array(z.record(z.string(), z.unknown())).meta({
      description: 'A FHIR R4 transaction Bundle for each source record, with what it refers to.',
    }),
    ndjson: z.record(z.string(), z.string()).meta({
      description:
        'By FHIR type, one resource a line, in the order of the Bundles: the same resources, each once.',
    }),
  })
  .meta({ id: 'FhirExport' });

export type ValidateResponse = DeepReadonly<z.infer<typeof validateResponseSchema>>;

/** A whole small cohort in FHIR in one response. */
export type FhirExport = DeepReadonly<z.infer<typeof fhirExportSchema>>;

/** A whole small cohort in one response. */
export type GenerateResponse = DeepReadonly<z.infer<typeof generateResponseSchema>>;
