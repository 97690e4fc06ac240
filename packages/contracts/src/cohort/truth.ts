// The truth pack: who is who, what was changed, which pairs of records are one person. Never part of the feed.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';

const isoDate = z.iso.date();
const recordId = z.string().meta({ description: 'The recordID of a source record.' });
const personId = z.string().meta({ description: 'The same for all records of a person; not in the feed.' });

/** One row for each record and person; an overlaid record has a row for each time its person changed. */
export const crosswalkRowSchema = z
  .object({ sourceSystem: z.string(), recordId, personId, validFrom: isoDate })
  .meta({ id: 'CrosswalkRow' });

export const mutationRowSchema = z
  .object({
    recordId,
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    operator: z.string(),
    capturedAt: isoDate.meta({ description: 'When the system registered the details.' }),
  })
  .meta({ id: 'MutationRow' });

const pairRelations = ['same-person', 'twin', 'namesake', 'look-alike', 'household'] as const;

export const pairDifficulties = ['easy', 'moderate', 'hard'] as const;

export const pairRowSchema = z
  .object({
    recordA: recordId,
    recordB: recordId,
    label: z.enum(['match', 'non-match']),
    relation: z.enum(pairRelations).meta({ description: 'Why the pair is worth looking at.' }),
    differingFields: z.array(z.string()).meta({ description: 'Both present and different, or one absent.' }),
    agreeingStrongFields: z
      .array(z.string())
      .meta({ description: 'Agreeing fields that few persons share.' }),
    weight: z.number().meta({ description: 'Fellegi-Sunter match weight with fixed parameters, in bits.' }),
    difficulty: z.enum(pairDifficulties),
  })
  .meta({ id: 'PairRow' });

export const mergeRowSchema = z
  .object({
    sourceSystem: z.string(),
    kind: z.enum(['merge', 'unmerge']),
    retiredRecordId: recordId,
    survivingRecordId: recordId,
    date: isoDate,
    isWrong: z.boolean().meta({ description: 'The two records are of different persons.' }),
  })
  .meta({ id: 'MergeRow' });

const addressSchema = z.object({
  line: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  country: z.literal('US'),
});

export const personRowSchema = z
  .object({
    personId,
    patient: count.meta({ description: 'Index of the patient, from 0.' }),
    golden: z
      .object({
        givenName: z.string(),
        middleName: z.string().nullable(),
        familyName: z.string(),
        suffix: z.string().nullable(),
        birthDate: isoDate,
        deceasedDate: isoDate.nullable(),
        sexAtBirth: z.enum(['female', 'male']),
        ssn: z.string(),
        address: addressSchema,
        phone: z.string(),
        email: z.string().nullable(),
        language: z.string(),
        payer: z.string(),
      })
      .meta({ description: 'On the day the systems were looked at.' }),
    timeline: z.array(
      z.object({
        date: isoDate,
        event: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    relations: z
      .array(z.object({ relation: z.string(), personId }))
      .meta({ description: 'Spouse, mother, father, twin, namesake, look-alike, household.' }),
  })
  .meta({ id: 'PersonRow' });

export type CrosswalkRow = DeepReadonly<z.infer<typeof crosswalkRowSchema>>;
export type MutationRow = DeepReadonly<z.infer<typeof mutationRowSchema>>;
export type PairRow = DeepReadonly<z.infer<typeof pairRowSchema>>;
export type PairRelation = (typeof pairRelations)[number];
export type PairDifficulty = (typeof pairDifficulties)[number];
export type MergeRow = DeepReadonly<z.infer<typeof mergeRowSchema>>;
export type PersonRow = DeepReadonly<z.infer<typeof personRowSchema>>;

/** The files of the truth pack. */
export const truthFiles = ['crosswalk', 'mutations', 'pairs', 'merges', 'persons'] as const;
export type TruthFile = (typeof truthFiles)[number];

/** The truth about one patient, by file. */
export interface PatientTruth {
  readonly crosswalk: readonly CrosswalkRow[];
  readonly mutations: readonly MutationRow[];
  readonly pairs: readonly PairRow[];
  readonly merges: readonly MergeRow[];
  readonly persons: readonly PersonRow[];
}
