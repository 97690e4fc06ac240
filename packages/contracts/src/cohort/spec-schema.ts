// The cohort specification as clients may send it: strict at every level, defaults filled while reading.

import { z } from 'zod';
import { clinicalDetails } from './clinical-names';
import { conditionDefinitionSchema, definitionMembers } from './condition-definition';
import {
  defaultDemographics,
  defaultGeography,
  defaultReferenceDate,
  defaultSourceSystem,
} from './default-demographics';
import {
  backgrounds,
  duplicateSpreads,
  exportFormats,
  languages,
  mutationOperators,
  payers,
} from './known-names';
import { mutationMembers, mutationSettingsSchema } from './mutation-settings';
import { memberPath } from './pointer';
import { profileMembers, profilesSchema } from './source-profile';
import {
  keyText,
  listOfMany,
  MUST_BE_OBJECT,
  rate,
  referenceDate,
  sourceSystemName,
  text,
  weight,
  wholeNumber,
} from './spec-fields';

/** The most conditions that a specification may declare. */
export const MOST_CONDITIONS = 200;

/** The most conditions that a specification may bring along. */
export const MOST_OWN_CONDITIONS = 50;

/** The systems can be looked at up to ten years after the reference date. */
export const MOST_EVOLUTION_DAYS = 3650;

const ageBandSchema = z.strictObject(
  { label: keyText(50), min: wholeNumber(0, 110), max: wholeNumber(0, 110), weight: weight() },
  MUST_BE_OBJECT,
);

const sexAtBirthSchema = z.strictObject(
  { female: weight().default(0), male: weight().default(0) },
  'must be an object with the weights of female and male',
);

const payerMixSchema = z.strictObject(
  optionalWeights(payers),
  'must be an object of payer names and their weights',
);

const languageSchema = z.strictObject(
  optionalWeights(languages),
  'must be an object of language codes and their weights',
);

const demographicsSchema = z.strictObject(
  {
    ageBands: listOfMany(ageBandSchema, 1, 20)
      .prefault([...defaultDemographics.ageBands])
      .meta({ description: 'Ascending, without overlap.' }),
    sexAtBirth: sexAtBirthSchema.prefault(defaultDemographics.sexAtBirth),
    payerMix: payerMixSchema.prefault(defaultDemographics.payerMix),
    language: languageSchema.prefault(defaultDemographics.language),
  },
  MUST_BE_OBJECT,
);

const geographySchema = z.strictObject({ state: text(100), city: text(100) }, MUST_BE_OBJECT);

const peopleSchema = z.strictObject(
  {
    households: z.boolean('must be true or false').default(true),
    twinRate: rate().default(0.03),
    lookAlikeRate: rate().default(0.002),
    juniorRate: rate().default(0.04),
    deceasedRate: rate().default(0.01),
  },
  MUST_BE_OBJECT,
);

const clinicalSchema = z.strictObject(
  {
    background: z.enum(backgrounds, { error: `must be one of ${backgrounds.join(', ')}` }).default('none'),
    detail: z
      .enum(clinicalDetails, { error: `must be one of ${clinicalDetails.join(', ')}` })
      .default('summary'),
    yearsOfHistory: wholeNumber(1, 20).default(5),
    claims: z.boolean('must be true or false').default(false),
    catalogue: listOfMany(conditionDefinitionSchema, 0, MOST_OWN_CONDITIONS)
      .default([])
      .meta({ description: "Conditions beside the engine's own, for `conditions` to name." }),
  },
  MUST_BE_OBJECT,
);

const conditionSchema = z.strictObject({ name: text(200), prevalence: rate() }, MUST_BE_OBJECT);

const hieSchema = z.strictObject(
  {
    sourceSystems: listOfMany(sourceSystemName(), 1, 50).default([defaultSourceSystem]),
    profiles: profilesSchema.default({}),
    duplicateRate: rate().default(0),
    duplicateSpread: z
      .enum(duplicateSpreads, { error: `must be one of ${duplicateSpreads.join(', ')}` })
      .default('single'),
    mostDuplicates: wholeNumber(1, 20).default(9),
    addressDriftRate: rate().default(0),
    missingPhoneRate: rate().default(0),
    overlayRate: rate().default(0),
    mergeRate: rate().default(0),
    unmergeRate: rate().default(0),
    mutations: mutationSettingsSchema.default({}),
  },
  MUST_BE_OBJECT,
);

const exportFormatSchema = z.enum(exportFormats, {
  error: `is not supported; the formats are ${exportFormats.join(', ')}`,
});

/** Which artifacts a job makes. */
export const exportsSchema = z.strictObject(
  {
    formats: listOfMany(exportFormatSchema, 1, 20).default(['ndjson', 'manifest']),
    truth: z.boolean('must be true or false').default(false),
  },
  MUST_BE_OBJECT,
);

/** What `POST /cohorts/*` and the job route accept; `seed` is drawn and returned when absent. */
export const cohortSpecRequestSchema = z
  .strictObject(
    {
      name: text(200),
      population: wholeNumber(1, 10_000_000),
      seed: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
      referenceDate: referenceDate()
        .default(defaultReferenceDate)
        .meta({ description: 'ISO date on which ages are counted.' }),
      asOf: referenceDate()
        .optional()
        .meta({ description: 'ISO date on which the systems are looked at; referenceDate unless later.' }),
      geography: geographySchema.prefault(defaultGeography),
      demographics: demographicsSchema.prefault({}),
      people: peopleSchema.prefault({}),
      clinical: clinicalSchema.prefault({}),
      conditions: listOfMany(conditionSchema, 0, MOST_CONDITIONS).default([]),
      hie: hieSchema.prefault({}),
      exports: exportsSchema.prefault({}),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'CohortSpecRequest', description: 'Unknown members are refused at every level.' });

const evolveSchema = z.strictObject(
  { fromJobID: text(64), days: wholeNumber(1, MOST_EVOLUTION_DAYS), since: referenceDate() },
  MUST_BE_OBJECT,
);

/** A specification as jobs keep it: `evolve` is written by the server, for those that continue another one. */
export const keptSpecSchema = z.strictObject(
  { ...cohortSpecRequestSchema.shape, evolve: evolveSchema.optional() },
  MUST_BE_OBJECT,
);

export type KeptSpec = z.output<typeof keptSpecSchema>;

/** The member names of the object at a path of a specification; none where it has members of any name. */
export function knownMembersAt(path: readonly PropertyKey[]): readonly string[] {
  const [section, part, , ...rest] = path;
  if (section !== 'hie' || part !== 'profiles') return knownMembers[memberPath(path)] ?? [];
  if (rest[0] === 'mutations' || rest[0] === 'duplicateMutations')
    return knownMembers[memberPath(['hie', 'mutations', ...rest.slice(1)])] ?? [];
  return profileMembers[memberPath(rest)] ?? [];
}

/** By path without list positions. */
const knownMembers: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(keptSpecSchema.shape),
  geography: Object.keys(geographySchema.shape),
  demographics: Object.keys(demographicsSchema.shape),
  'demographics.ageBands': Object.keys(ageBandSchema.shape),
  'demographics.sexAtBirth': Object.keys(sexAtBirthSchema.shape),
  'demographics.payerMix': payers,
  'demographics.language': languages,
  people: Object.keys(peopleSchema.shape),
  clinical: Object.keys(clinicalSchema.shape),
  conditions: Object.keys(conditionSchema.shape),
  ...Object.fromEntries(
    Object.entries(definitionMembers).map(([path, members]) => [`clinical.catalogue${path}`, members]),
  ),
  hie: Object.keys(hieSchema.shape),
  'hie.mutations': mutationOperators,
  ...Object.fromEntries(
    Object.entries(mutationMembers).map(([path, members]) => [`hie.mutations.${path}`, members]),
  ),
  exports: Object.keys(exportsSchema.shape),
  evolve: Object.keys(evolveSchema.shape),
};

function optionalWeights(names: readonly string[]): Record<string, z.ZodOptional<z.ZodNumber>> {
  return Object.fromEntries(names.map((name) => [name, weight().optional()]));
}
