// A clinical condition as data: the format of the engine's own catalogue, and of the conditions that users bring along.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { careSettings, panelNames } from './clinical-names';
import { listOfMany, MUST_BE_OBJECT, rate, text, wholeNumber } from './spec-fields';

const identifier = () =>
  text(63).regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be lower-case letters and digits in words joined by hyphens',
  );

const digits = (name: string) => text(18).regex(/^[1-9]\d{0,17}$/, `must be ${name}: digits alone`);
const loincCode = () => text(10).regex(/^\d{1,7}-\d$/, 'must be a LOINC code, such as 4548-4');
const months = () => wholeNumber(1, 240);
const finite = () => z.number({ error: 'must be a finite number' });

const priorStepSchema = z.strictObject({ age: wholeNumber(0, 110), probability: rate() }, MUST_BE_OBJECT);
const priorCurve = () => listOfMany(priorStepSchema, 0, 40);

const causeSchema = z.strictObject(
  {
    condition: identifier().meta({ description: 'Id of the condition that this one is a complication of.' }),
    oddsRatio: z.number({ error: 'must be a positive number' }).positive('must be a positive number'),
  },
  MUST_BE_OBJECT,
);

const effectSchema = z
  .strictObject({ loinc: loincCode(), shift: finite(), spread: finite().min(0).optional() }, MUST_BE_OBJECT)
  .meta({
    description:
      'What it does to a measured quantity: a shift of its level in the unit of the quantity, and the standard deviation of that shift between persons.',
  });

const testSchema = z
  .strictObject({ panel: z.enum(panelNames), everyMonths: months().optional() }, MUST_BE_OBJECT)
  .meta({ description: 'Measured when the condition is found, and every so many months if given.' });

const medicationStepSchema = z
  .strictObject(
    {
      rxnorm: digits('an RxNorm concept id'),
      display: text(200).optional().meta({ description: 'Required where the engine has no row for it.' }),
      share: rate()
        .default(1)
        .meta({ description: 'Share of the carriers who reach the step before that receive it.' }),
      days: wholeNumber(1, 3650)
        .optional()
        .meta({ description: 'Length of a course; absent for a lasting treatment.' }),
      adds: z
        .boolean('must be true or false')
        .default(false)
        .meta({ description: 'Taken beside the step before instead of in its place.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ description: 'One step of the ladder, first choice first.' });

const procedureStepSchema = z.strictObject(
  {
    snomed: digits('a SNOMED CT concept id'),
    display: text(200).optional(),
    share: rate().default(1).meta({ description: 'Share of the carriers who have it.' }),
    everyMonths: months().optional().meta({ description: 'Once, unless given.' }),
    afterMonths: wholeNumber(0, 240).default(0).meta({ description: 'Months from onset to the first time.' }),
    setting: z.enum(careSettings).default('ambulatory'),
  },
  MUST_BE_OBJECT,
);

const goalSchema = z.strictObject(
  {
    text: text(200),
    loinc: loincCode(),
    comparator: z.enum(['<', '<=', '>=', '>']),
    value: finite(),
    unit: text(40),
  },
  MUST_BE_OBJECT,
);

const phrases = () => listOfMany(text(300), 0, 12).default([]);

const phrasesSchema = z
  .strictObject({ complaints: phrases(), findings: phrases(), plans: phrases() }, MUST_BE_OBJECT)
  .meta({
    description: 'Whole sentences for notes: what brings somebody in, what is found, what is planned.',
  });

export const conditionDefinitionSchema = z
  .strictObject(
    {
      id: identifier().meta({ description: 'The name used in specifications.' }),
      display: text(200),
      snomed: digits('a SNOMED CT concept id'),
      icd10: text(8).regex(
        /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/,
        'must be an ICD-10-CM code, such as E11.9',
      ),
      course: z.enum(['chronic', 'acute']).meta({
        description: 'A lasting problem, or an episode that began within the last year and passes.',
      }),
      prior: z
        .strictObject({ female: priorCurve(), male: priorCurve() }, MUST_BE_OBJECT)
        .meta({ description: 'Probability from an age on, ascending; below the first step it is 0.' }),
      onsetFrom: wholeNumber(0, 110).meta({ description: 'Least age at onset in years.' }),
      cause: causeSchema.optional(),
      requiresCause: z.boolean('must be true or false').optional(),
      setting: z.enum(careSettings).default('ambulatory').meta({ description: 'Where it is met first.' }),
      durationDays: wholeNumber(1, 3650)
        .optional()
        .meta({ description: 'How long an episode lasts, typically; without it, two weeks.' }),
      stayDays: wholeNumber(1, 90)
        .optional()
        .meta({ description: 'Nights in hospital of an inpatient condition, typically.' }),
      followUpMonths: months()
        .optional()
        .meta({ description: 'Between follow-up visits; absent where nobody is called back.' }),
      effects: listOfMany(effectSchema, 0, 40).default([]),
      tests: listOfMany(testSchema, 0, 20).default([]),
      medications: listOfMany(medicationStepSchema, 0, 12).default([]),
      procedures: listOfMany(procedureStepSchema, 0, 12).default([]),
      goals: listOfMany(goalSchema, 0, 5).default([]),
      carePlan: listOfMany(text(200), 0, 12)
        .default([])
        .meta({ description: 'Activities of the care plan; none makes no plan.' }),
      phrases: phrasesSchema.prefault({}),
      source: text(400).meta({
        description: 'Where the figures of `prior` come from: published, used elsewhere, or assumed.',
      }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'ConditionDefinition' });

/** The member names of a definition and of the objects in it, by path without list positions, each after a point. */
export const definitionMembers: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(conditionDefinitionSchema.shape),
  '.prior': ['female', 'male'],
  '.prior.female': Object.keys(priorStepSchema.shape),
  '.prior.male': Object.keys(priorStepSchema.shape),
  '.cause': Object.keys(causeSchema.shape),
  '.effects': Object.keys(effectSchema.shape),
  '.tests': Object.keys(testSchema.shape),
  '.medications': Object.keys(medicationStepSchema.shape),
  '.procedures': Object.keys(procedureStepSchema.shape),
  '.goals': Object.keys(goalSchema.shape),
  '.phrases': Object.keys(phrasesSchema.shape),
};

/** As written in the catalogue and in specifications: everything that has a default may be left out. */
export type ConditionDefinitionInput = DeepReadonly<z.input<typeof conditionDefinitionSchema>>;
/** With every default filled. */
export type ConditionDefinition = DeepReadonly<z.output<typeof conditionDefinitionSchema>>;
/** Probability of having the condition from `age` years on, until the next step. */
export type PriorStep = ConditionDefinition['prior']['female'][number];
