// The shapes of the three cohort calls that answer at once: validate, preview (its own file) and generate.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
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

export type ValidateResponse = DeepReadonly<z.infer<typeof validateResponseSchema>>;

/** A whole small cohort in one response. */
export type GenerateResponse = DeepReadonly<z.infer<typeof generateResponseSchema>>;
