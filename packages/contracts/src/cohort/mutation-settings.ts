// What a specification may say about each mutation operator: a rate, or a rate with the operator's own parameters.

import { z } from 'zod';
import { type MutationOperator, mutationOperators } from './known-names';
import { MUST_BE_OBJECT, rate, weight, wholeNumber } from './spec-fields';

/** Fields that the parameter `fields` of an operator may weigh. */
export type WeighableField =
  | 'ssn'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'suffix'
  | 'birthDate'
  | 'addressLine'
  | 'city'
  | 'phone'
  | 'email';

/** Every parameter of every operator; the schema lets each operator have its own alone. */
export interface OperatorParameters {
  /** Weights of the fields that the operator picks from; a field left out is not picked. */
  readonly fields?: { readonly [Field in WeighableField]?: number | undefined } | undefined;
  /** Chance of each field to be left empty; a field left out is not. */
  readonly shares?: { readonly [Field in WeighableField]?: number | undefined } | undefined;
  /** Share of the characters, or groups of them, that are changed. */
  readonly characterShare?: number | undefined;
  /** Share of the wrong keys that lie beside the right one. */
  readonly neighbourShare?: number | undefined;
  /** Chance of the first letter, beside that of the others. */
  readonly firstLetterShare?: number | undefined;
  /** Weights of the kinds of slips. */
  readonly kinds?: { readonly [Kind in TypoKind]?: number | undefined } | undefined;
  /** Share of the digits that are changed. */
  readonly digitShare?: number | undefined;
  /** Chance of each of the five digits of a ZIP code. */
  readonly digitShares?: readonly number[] | undefined;
  /** Weights of the years by which an age is wrong. */
  readonly offsets?: readonly { readonly years: number; readonly weight: number }[] | undefined;
  /** The most days by which a date is wrong, to either side. */
  readonly days?: number | undefined;
  /** Multiplies the odds for people who speak another language than English. */
  readonly otherLanguageOdds?: number | undefined;
}

export type TypoKind = 'insert' | 'delete' | 'substitute' | 'transpose';

/** A rate, or a rate with parameters. */
export type MutationSetting = number | ({ readonly rate: number } & OperatorParameters);

const names = ['givenName', 'middleName', 'familyName'] as const;
const texts = [...names, 'addressLine', 'city'] as const;

/** Operators that are missing here have a rate alone. */
const parameterSchemas: { readonly [Operator in MutationOperator]?: z.ZodRawShape } = {
  'leave-blank': { shares: sharesOf(['ssn', 'middleName', 'suffix', 'email']) },
  initial: { fields: fieldWeights(['givenName', 'middleName']) },
  'new-value': { fields: fieldWeights([...names, 'ssn', 'birthDate', 'email', 'addressLine']) },
  'household-copy': { fields: fieldWeights(['ssn', 'birthDate']) },
  'name-inversion': { otherLanguageOdds: weight() },
  'age-misreport': { offsets: offsetWeights() },
  'birth-date-shift': { days: wholeNumber(1, 3650) },
  misspelling: { fields: fieldWeights(names) },
  phonetic: { fields: fieldWeights(texts), characterShare: rate() },
  ocr: { fields: fieldWeights(texts), characterShare: rate() },
  typo: {
    fields: fieldWeights(texts),
    characterShare: rate(),
    neighbourShare: rate(),
    firstLetterShare: rate(),
    kinds: weightsOf(['insert', 'delete', 'substitute', 'transpose']),
  },
  'wrong-digit': { fields: fieldWeights(['ssn', 'phone', 'addressLine']), digitShare: rate() },
  'wrong-zip-digit': { digitShares: digitShares() },
};

/** The member names of every setting that is an object, and of the objects in it, by path below `mutations`. */
export const mutationMembers: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(parameterSchemas).flatMap(([operator, shape]) => [
    [operator, ['rate', ...Object.keys(shape)]],
    ...Object.entries(shape).map(([name, schema]) => [`${operator}.${name}`, membersOf(schema)]),
  ]),
);

/** By operator, the probability that it is tried on a record, with or without its parameters. */
export const mutationSettingsSchema: z.ZodType<{
  [Operator in MutationOperator]?: MutationSetting | undefined;
}> = z
  .strictObject(
    Object.fromEntries(mutationOperators.map((operator) => [operator, settingOf(operator).optional()])),
    'must be an object of mutation operators and their rates',
  )
  .meta({
    id: 'MutationSettings',
    description:
      'By operator: a rate, 0 switching it off, or an object of the rate and parameters of the operator.',
  });

function settingOf(operator: MutationOperator): z.ZodType<MutationSetting> {
  const shape = parameterSchemas[operator];
  if (!shape) return rate();
  const optional = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)]);
  const members = mutationMembers[operator]?.join(', ');
  const setting: z.ZodType = z.union(
    [rate(), z.strictObject({ rate: rate(), ...Object.fromEntries(optional) }, MUST_BE_OBJECT)],
    { error: `must be a number from 0 to 1 or an object of ${members}` },
  );
  return setting as z.ZodType<MutationSetting>; // the table above gives each parameter the type of its name
}

function membersOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodArray) return membersOf(schema.element);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function fieldWeights(fields: readonly WeighableField[]) {
  return weightsOf(fields);
}

function sharesOf(fields: readonly WeighableField[]) {
  return someOf(fields, rate());
}

function weightsOf(members: readonly string[]) {
  return someOf(members, weight());
}

/** An object of some of the members, not all of them 0. */
function someOf(members: readonly string[], value: z.ZodNumber) {
  const list = members.join(', ');
  return z
    .strictObject(
      Object.fromEntries(members.map((name) => [name, value.optional()])),
      `must be an object of ${list}`,
    )
    .refine(hasPositiveWeight, `must give at least one of ${list} a number above 0`);
}

function hasPositiveWeight(weights: Readonly<Record<string, number | undefined>>): boolean {
  return Object.values(weights).some((value) => value !== undefined && value > 0);
}

function offsetWeights() {
  const years = wholeNumber(-20, 20).refine((value) => value !== 0, 'must not be 0');
  const error = 'must be a list of 1 to 20 objects of years and weight';
  return z
    .array(z.strictObject({ years, weight: weight() }, MUST_BE_OBJECT), { error })
    .min(1, { error, abort: true })
    .max(20, error)
    .refine((offsets) => offsets.some((offset) => offset.weight > 0), 'must have a weight above 0');
}

function digitShares() {
  const error = 'must be a list of 5 numbers from 0 to 1, one for each digit, not all of them 0';
  return z
    .array(rate(), { error })
    .length(5, { error, abort: true })
    .refine((shares) => shares.some((share) => share > 0), error);
}
