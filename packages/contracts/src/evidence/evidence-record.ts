// A piece of evidence as every part of the engine knows it: imported, bundled, indexed, cited.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { mayBeAbsent } from '../may-be-absent';
import { count } from '../numbers';
import { studyDesigns } from './study-design';

const text = z.string().min(1);
/** Of a study's participants. */
export const ageGroups = ['newborn', 'infant', 'child', 'adolescent', 'adult', 'older-adult'] as const;

/** A date as precise as the source gives it: never with an invented month or day. */
const publicationDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

export const evidenceRecordSchema = z.strictObject({
  /** `pmid:…`, else `doi:…` in lower case, else `pmcid:…`, else `hash:…` of title, journal and year. */
  id: text,
  /** Where it comes from: `bundled`, or the name given at import. */
  library: text,
  pmid: z
    .string()
    .regex(/^\d{1,9}$/)
    .nullable(),
  pmcid: z
    .string()
    .regex(/^PMC\d+$/)
    .nullable(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .nullable(),
  /** Ids that nothing confirms are never linked. */
  identifiers: z.enum(['verified', 'unverified']),
  title: text,
  /** The abstract, or the statements of a bundled card; `label` as printed, null where there is none. */
  sections: z.array(z.strictObject({ label: z.string().nullable(), text })),
  /** The body, where full text was asked for. */
  body: z.array(z.strictObject({ label: z.string().nullable(), text })).default([]),
  journal: z.string().nullable(),
  issn: z.string().nullable(),
  /** Where in the journal, as printed; absent where the source does not say. */
  volume: mayBeAbsent(text),
  issue: mayBeAbsent(text),
  /** The first page, or the first and the last one. */
  pages: mayBeAbsent(text),
  /** Societies and groups that stand as authors. */
  societies: z.array(text),
  published: publicationDate.nullable(),
  /** As printed: family name and initials. */
  authors: z.array(text),
  /** Unique ids of MeSH publication types, or their names where the source has no ids. */
  publicationTypes: z.array(text),
  mesh: z.array(z.strictObject({ ui: z.string().nullable(), name: text, isMajor: z.boolean() })),
  keywords: z.array(text),
  chemicals: z.array(text),
  /** ISO 639-2, such as `eng`. */
  language: z.string().nullable(),
  citedBy: count.nullable(),
  design: z.enum(studyDesigns),
  /** What decided the design, for people who wonder. */
  designRule: text,
  sampleSize: count.nullable(),
  population: z.strictObject({
    ageGroups: z.array(z.enum(ageGroups)),
    sex: z.enum(['female', 'male']).nullable(),
    isHuman: z.boolean().nullable(),
    isPregnancy: z.boolean(),
  }),
  retraction: z.enum(['none', 'concern', 'retracted']),
  /** Registry ids of trials, such as `NCT00000000`: papers that share one are one family. */
  trials: z.array(text),
  /** Short forms that the text introduces together with what they stand for. */
  abbreviations: mayBeAbsent(z.array(z.strictObject({ short: text, long: text }))),
});

export type EvidenceRecord = DeepReadonly<z.infer<typeof evidenceRecordSchema>>;
export type AgeGroup = (typeof ageGroups)[number];
