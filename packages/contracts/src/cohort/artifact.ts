// The shape of an artifact: one downloadable object of a finished job.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { artifactFormats } from './known-names';

export const artifactSchema = z
  .object({
    name: z.string(),
    format: z.enum(artifactFormats),
    mediaType: z.string().meta({ description: 'Of the uncompressed content.' }),
    contentEncoding: z
      .enum(['gzip'])
      .nullable()
      .meta({ description: 'How the stored object is compressed.' }),
    bytes: count.meta({ description: 'Of the stored object.' }),
    sha256: z.string().meta({ description: 'Of the stored object, in hex: a download verifies as it is.' }),
    contentSha256: z.string().meta({ description: 'Of the uncompressed content: equal for equal digests.' }),
    recordCount: count,
    resourceType: z.string().nullable(),
    url: z.string().meta({ description: 'Where to download it, relative to the server.' }),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Artifact' });

export const artifactListSchema = z
  .object({
    artifacts: z.array(artifactSchema),
    hasMore: z.boolean(),
    nextCursor: z.string().nullable().meta({ description: 'Give it back as `cursor` for the next page.' }),
  })
  .meta({ id: 'ArtifactList' });

/** One stored object of a job, as clients see it. */
export type ArtifactView = DeepReadonly<z.infer<typeof artifactSchema>>;
export type ArtifactListView = DeepReadonly<z.infer<typeof artifactListSchema>>;
