// The cohort specification as the engine takes it and responses carry it: every default filled, every name known.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { clinicalDetails } from './clinical-names';
import { conditionDefinitionSchema } from './condition-definition';
import { backgrounds, duplicateSpreads, exportFormatSchema } from './known-names';
import { mutationSettingsSchema } from './mutation-settings';
import { profilesSchema } from './source-profile';

const ageBandSchema = z.object({
  label: z.string(),
  min: z.int().meta({ description: 'First age in completed years.' }),
  max: z.int().meta({ description: 'Last age, included.' }),
  weight: z.number(),
});

const demographicsSchema = z.object({
  ageBands: z.array(ageBandSchema),
  sexAtBirth: z.object({ female: z.number(), male: z.number() }),
  payerMix: z.record(z.string(), z.number()).meta({ description: 'Weight by payer.' }),
  language: z.record(z.string(), z.number()).meta({ description: 'Weight by language.' }),
});

export const cohortSpecSchema = z
  .object({
    name: z.string(),
    population: z.int(),
    seed: z.int(),
    referenceDate: z.iso.date().meta({ description: 'The day on which ages are counted.' }),
    asOf: z.iso.date().meta({ description: 'The day on which the systems are looked at.' }),
    geography: z.object({ state: z.string(), city: z.string() }),
    demographics: demographicsSchema,
    people: z.object({
      households: z.boolean().meta({ description: 'Whether patients live together and are related.' }),
      twinRate: z.number().meta({ description: 'Share of the patients whose twin is a patient too.' }),
      lookAlikeRate: z
        .number()
        .meta({ description: 'Share of the patients who have name and birth date of an unrelated one.' }),
      juniorRate: z
        .number()
        .meta({ description: 'Share of the sons at home who are named for their father.' }),
      deceasedRate: z.number().meta({ description: 'Share of the patients who died in the last two years.' }),
    }),
    clinical: z.object({
      background: z.enum(backgrounds),
      detail: z.enum(clinicalDetails).meta({ description: "Today's state, or the history that led to it." }),
      yearsOfHistory: z.int().meta({ description: 'Years before the reference date that a history tells.' }),
      catalogue: z
        .array(conditionDefinitionSchema)
        .meta({ description: "Conditions beside the engine's own." }),
      claims: z.boolean().meta({ description: 'Whether the visits of a history are billed.' }),
    }),
    conditions: z.array(z.object({ name: z.string(), prevalence: z.number() })),
    hie: z.object({
      sourceSystems: z.array(z.string()),
      profiles: profilesSchema,
      duplicateRate: z.number(),
      duplicateSpread: z.enum(duplicateSpreads),
      mostDuplicates: z
        .int()

        .meta({
          description:
            'The most duplicates of one patient, unless spread singly; each system that has not seen everybody counts for itself.',
        }),
      addressDriftRate: z.number(),
      missingPhoneRate: z.number(),
      overlayRate: z.number().meta({ description: 'Overlaid records for each patient.' }),
      mergeRate: z
        .number()
        .meta({ description: 'Share of the duplicates that were merged into the original.' }),
      unmergeRate: z.number().meta({ description: 'Wrong merges that were undone, for each merge.' }),
      mutations: mutationSettingsSchema,
    }),
    exports: z.object({ formats: z.array(exportFormatSchema), truth: z.boolean() }),
    evolve: z
      .object({ fromJobID: z.string(), days: z.int(), since: z.iso.date() })
      .optional()
      .meta({ description: 'Only what changed since that day is delivered; absent for whole cohorts.' }),
  })
  .meta({ id: 'CohortSpec', description: 'A specification with every default filled.' });

/** A specification that has been read: complete, valid, and in a fixed order of its members. */
export type CohortSpec = DeepReadonly<z.infer<typeof cohortSpecSchema>>;
/** What a specification says about one source system. */
export type SourceProfile = Exclude<CohortSpec['hie']['profiles'][string], string>;
export type MutationSettings = CohortSpec['hie']['mutations'];
export type AgeBand = CohortSpec['demographics']['ageBands'][number];
export type ExportFormat = z.infer<typeof exportFormatSchema>;
