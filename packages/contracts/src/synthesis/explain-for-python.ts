// From what zod finds to what a client of FastAPI expects to read: `loc`, `msg` and `type`, never the value itself.

import type { z } from 'zod';
import type { ValidationProblem } from './validation-problem';

/** One problem for one issue of a body. */
export function explainForPython(issue: z.core.$ZodIssue, body: unknown): ValidationProblem {
  const loc = ['body', ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  return { loc, ...ruleOf(issue, valueAt(body, issue.path)) };
}

type Rule = Pick<ValidationProblem, 'msg' | 'type'>;

function ruleOf(issue: z.core.$ZodIssue, { value, isThere }: Found): Rule {
  if (!isThere) return { type: 'missing', msg: 'This member is required.' };
  switch (issue.code) {
    case 'invalid_type':
      return typeRuleOf(issue.expected, value);
    case 'invalid_value':
      return {
        type: 'enum',
        msg: `Must be one of: ${issue.values.map((each) => `'${String(each)}'`).join(', ')}.`,
      };
    case 'invalid_format':
      return formatRuleOf(issue.format);
    case 'too_big':
      return tooBigRuleOf(issue);
    default:
      return { type: 'value_error', msg: 'Must be as described.' };
  }
}

function typeRuleOf(expected: string, value: unknown): Rule {
  if (expected === 'int' || expected === 'number') return numberRuleOf(value);
  return typeRules[expected] ?? { type: 'value_error', msg: 'Must be as described.' };
}

const typeRules: Readonly<Record<string, Rule>> = {
  string: { type: 'string_type', msg: 'Must be a string.' },
  boolean: { type: 'bool_type', msg: 'Must be true or false.' },
  array: { type: 'list_type', msg: 'Must be an array.' },
  object: { type: 'model_attributes_type', msg: 'Must be an object.' },
};

function numberRuleOf(value: unknown): Rule {
  return typeof value === 'number'
    ? { type: 'int_from_float', msg: 'Must be a whole number.' }
    : { type: 'int_type', msg: 'Must be an integer.' };
}

function formatRuleOf(format: string): Rule {
  if (format === 'datetime') return { type: 'datetime_parsing', msg: 'Must be a date and time of RFC 3339.' };
  if (format === 'safeint') return { type: 'int_from_float', msg: 'Must be a whole number.' };
  return { type: 'value_error', msg: 'Must be as described.' };
}

function tooBigRuleOf({ origin, maximum }: z.core.$ZodIssueTooBig): Rule {
  if (origin === 'array') return { type: 'too_long', msg: `Must have at most ${maximum} items.` };
  if (origin === 'string')
    return { type: 'string_too_long', msg: `Must have at most ${maximum} characters.` };
  return { type: 'less_than_equal', msg: `Must be at most ${maximum}.` };
}

interface Found {
  readonly value: unknown;
  readonly isThere: boolean;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): Found {
  let found: Found = { value: body, isThere: true };
  for (const key of path) {
    const { value } = found;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
      return { value: undefined, isThere: false };
    found = { value: Reflect.get(value, key), isThere: true };
  }
  return found;
}
