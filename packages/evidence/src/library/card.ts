// What a card of the bundled library holds: findings in our own words, and a citation that anybody can check.

import { ageGroups, type DeepReadonly, studyDesigns } from '@synthward/contracts';
import { z } from 'zod';
import { isInventedDoi } from './invented-doi';
import { topicNames } from './topics';

const text = z.string().min(1);
const topics = Object.keys(topicNames) as (keyof typeof topicNames)[]; // keys of a literal are its own
/** A plain complete sentence: it must be understood where it is quoted alone. */
const sentence = z.string().regex(/^[\p{Lu}\d].{20,}\.$/u);

const citation = z.strictObject({
  title: text,
  /** As printed, separated by `; `; empty where the source names none. */
  authors: z.string(),
  /** Societies and groups that stand behind the document. */
  societies: z.array(text),
  journal: text,
  year: z.int().min(1900).max(2100),
  volume: text.nullable(),
  /** The first page where the source has no more. */
  pages: text.nullable(),
  pmid: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullable(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S*[^.\s]$/)
    .refine((doi) => !isInventedDoi(doi), 'looks invented')
    .nullable(),
});

const anyCard = z.strictObject({
  /** `pmid:…`, or `doi:…` in lower case where there is no PMID. */
  id: z.string().regex(/^(?:pmid:\d+|doi:10\.\S+)$/),
  /** What the card is about; the first decides its file. */
  topics: z.array(z.enum(topics)).min(1),
  findings: z.array(sentence).min(1).max(4),
  design: z.enum(studyDesigns).exclude(['excluded']),
  citation,
  /** Where citation and numbers were read: a file of the evidence data, and the id of the item in it. */
  citationCheckedAgainst: z.strictObject({ file: text, key: text }),
});

/** The abstract was read: every number of the card stands in it. */
const cardOfAbstract = anyCard.extend({
  findingBasis: z.literal('abstract'),
  sampleSize: z.int().min(1).optional(),
  population: z.strictObject({
    text,
    ageGroups: z.array(z.enum(ageGroups)),
    sex: z.enum(['female', 'male']).optional(),
    isPregnancy: z.boolean().optional(),
  }),
  intervention: text,
  comparator: text.nullable(),
  outcome: text,
  effect: z
    .strictObject({
      measure: text,
      value: z.number().nullable(),
      /** Both ends of the 95% interval. */
      interval: z.tuple([z.number(), z.number()]).nullable(),
      /** As the abstract gives it, such as `<0.001`. */
      p: z
        .string()
        .regex(/^<?0?\.\d+$|^1\.00$/)
        .nullable(),
    })
    .optional(),
  /** Registry ids that the abstract names. */
  trials: z.array(text).optional(),
});

/** Only the citation was seen: the card says that the document exists, and neither a recommendation nor a number. */
const cardOfTitle = anyCard.extend({ findingBasis: z.literal('title-only') });

export const evidenceCardSchema = z.discriminatedUnion('findingBasis', [cardOfAbstract, cardOfTitle]);

export type EvidenceCard = DeepReadonly<z.infer<typeof evidenceCardSchema>>;
