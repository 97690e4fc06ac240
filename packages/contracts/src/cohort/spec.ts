// The cohort specification as the engine takes it and responses carry it: every default filled, every name known.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { exportFormatSchema } from './known-names';

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
    geography: z.object({ state: z.string(), city: z.string() }),
    demographics: demographicsSchema,
    conditions: z.array(z.object({ name: z.string(), prevalence: z.number() })),
    hie: z.object({
      sourceSystems: z.array(z.string()),
      duplicateRate: z.number(),
      addressDriftRate: z.number(),
      missingPhoneRate: z.number(),
    }),
    exports: z.object({ formats: z.array(exportFormatSchema) }),
  })
  .meta({ id: 'CohortSpec', description: 'A specification with every default filled.' });

/** A specification that has been read: complete, valid, and in a fixed order of its members. */
export type CohortSpec = DeepReadonly<z.infer<typeof cohortSpecSchema>>;
export type AgeBand = CohortSpec['demographics']['ageBands'][number];
export type ExportFormat = z.infer<typeof exportFormatSchema>;
