// The shape of a manifest: what was generated, by which versions, in which artifacts.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { artifactFormats } from './known-names';

export const cohortManifestSchema = z
  .object({
    sourcePatientRecordCount: count,
    duplicateIdentityCount: count,
    resourceCounts: z
      .object({
        Patient: count.meta({ description: 'Source records: one Patient for each.' }),
        Condition: count,
        Encounter: count,
        Observation: count,
        DocumentReference: count,
      })
      .catchall(count)
      .meta({
        description:
          'Resources by FHIR type: exactly those exported, each once, where a FHIR format was asked for; otherwise the entries of the records that would be such resources.',
      }),
    generatorVersion: z.string(),
    engineVersion: z.string(),
    dataVersion: z.string(),
    specDigest: z.string(),
    changes: z.object({ new: count, changed: count, deleted: count }).optional().meta({
      description: 'Rows of a continued cohort by what happened; the other counts are of its whole.',
    }),
    artifacts: z.array(
      z.object({
        name: z.string(),
        format: z.enum(artifactFormats),
        bytes: count,
        sha256: z.string().meta({ description: 'Of the stored object, in hex.' }),
        contentSha256: z.string().meta({ description: 'Of the uncompressed content, in hex.' }),
        recordCount: count,
      }),
    ),
  })
  .meta({ id: 'CohortManifest' });

/** What a finished cohort consists of; written last, so that its presence means completeness. */
export type CohortManifest = DeepReadonly<z.infer<typeof cohortManifestSchema>>;
