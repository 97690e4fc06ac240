// The single values of a specification: what each may be, in words that complete "<field> ...".

import { parseIsoDate } from '@synthward/kernel';
import { z } from 'zod';

export const MUST_BE_OBJECT = 'must be an object';

const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u; // control characters and unpaired surrogates

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number): z.ZodInt {
  const error = `must be a whole number from ${grouped(min)} to ${grouped(max)}`;
  return z.int({ error }).min(min, error).max(max, error);
}

/** A person-written text of 1 to `length` characters without control characters. */
export function text(length: number): z.ZodString {
  const error = `must be a text of 1 to ${length} characters`;
  return z
    .string({ error })
    .min(1, { error, abort: true })
    .max(length, { error, abort: true })
    .refine((value) => !UNPRINTABLE.test(value), 'must not contain control characters or broken Unicode');
}

/** A name that becomes a key of a response; names of the language's own object members are refused. */
export function keyText(length: number): z.ZodString {
  return text(length).refine((value) => !(value in {}), 'is a reserved word; choose another name');
}

/** A proportion, as a decimal. */
export function rate(): z.ZodNumber {
  const error = 'must be a number from 0 to 1, such as 0.25 for a quarter';
  return z.number({ error }).min(0, error).max(1, error).overwrite(withoutSign);
}

/** A relative weight; the weights of one mix are normalised by their sum. */
export function weight(): z.ZodNumber {
  const error = 'must be a finite number of 0 or more';
  return z.number({ error }).min(0, error).overwrite(withoutSign);
}

/** A calendar date of the years 1900 to 2100. */
export function referenceDate(): z.ZodString {
  const error = 'must be a calendar date from 1900-01-01 to 2100-12-31, written YYYY-MM-DD';
  return z
    .string({ error })
    .max(10, { error, abort: true })
    .refine(isSupportedDate, { error, params: { isRange: true } });
}

/** The name of a source system: lower-case letters, digits and hyphens. */
export function sourceSystemName(): z.ZodString {
  const error = 'must be 1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit';
  return z
    .string({ error })
    .max(63, { error, abort: true })
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error, abort: true })
    .refine((value) => !(value in {}), 'is a reserved word; choose another name');
}

/** A list of `min` to `max` entries. */
export function listOfMany<Item extends z.ZodType>(item: Item, min: number, max: number): z.ZodArray<Item> {
  const error = `must be a list of ${min} to ${max} entries`;
  return z.array(item, { error }).min(min, error).max(max, error);
}

/** Minus zero prints as zero, so it must be zero. */
function withoutSign(value: number): number {
  return value + 0;
}

function isSupportedDate(value: string): boolean {
  return parseIsoDate(value) !== undefined && value >= '1900-01-01' && value <= '2100-12-31';
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
