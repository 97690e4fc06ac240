// The libraries that answers are made from, and what is found in them by operators.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { studyDesigns } from './study-design';

const librarySchema = z
  .object({
    name: z.string(),
    records: count,
    retracted: count.meta({ description: 'Records of these that are never cited.' }),
    fingerprint: z
      .string()
      .nullable()
      .meta({ description: 'Equal for equal contents; null until an import has ended.' }),
    updatedAt: z.iso.datetime().nullable().meta({ description: 'Null for the library that comes along.' }),
  })
  .meta({ id: 'EvidenceLibrary' });

export const evidenceLibrariesSchema = z
  .object({
    libraries: z.array(librarySchema),
    abstention: z
      .object({
        isFittedToThese: z.boolean().meta({
          description:
            'Whether the odds by which a question is left unanswered were fitted on exactly these libraries.',
        }),
        source: z.string().meta({ description: 'What they were fitted on.' }),
      })
      .meta({ id: 'AbstentionBasis' }),
  })
  .meta({ id: 'EvidenceLibraries' });

export const evidenceFindingsSchema = z
  .object({
    records: z.array(
      z
        .object({
          id: z.string(),
          library: z.string(),
          title: z.string(),
          published: z.string().nullable(),
          journal: z.string().nullable(),
          design: z.enum(studyDesigns),
          designRule: z.string().meta({ description: 'What decided the design.' }),
          identifiers: z.enum(['verified', 'unverified']),
          retraction: z.enum(['none', 'concern', 'retracted']),
        })
        .meta({ id: 'EvidenceFinding' }),
    ),
  })
  .meta({ id: 'EvidenceFindings', description: 'At most 50, by library and id.' });

export type EvidenceLibrariesView = DeepReadonly<z.infer<typeof evidenceLibrariesSchema>>;
export type EvidenceLibraryView = EvidenceLibrariesView['libraries'][number];
export type EvidenceFindingsView = DeepReadonly<z.infer<typeof evidenceFindingsSchema>>;
