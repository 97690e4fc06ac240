// Whether what was sent is a Bundle at all.

import type { ValidationProblem } from '@synthward/contracts';
import { type JsonObject, objectOf } from './json';

const MOST_PROBLEMS = 100;

/** What is wrong with the form of a Bundle, at most a hundred; empty for one that can be read. Holds no value of it. */
export function bundleProblems(value: unknown): ValidationProblem[] {
  const bundle = objectOf(value);
  if (!bundle) return [notAnObject(['body'])];
  const { resourceType, entry } = bundle;
  if (resourceType === undefined) return [missing(['body', 'resourceType'])];
  if (resourceType !== 'Bundle')
    return [{ loc: ['body', 'resourceType'], msg: "Must be 'Bundle'.", type: 'enum' }];
  if (entry === undefined) return [];
  if (!Array.isArray(entry)) return [{ loc: ['body', 'entry'], msg: 'Must be an array.', type: 'list_type' }];
  const problems: ValidationProblem[] = [];
  for (const [index, one] of entry.entries()) {
    problems.push(...entryProblems(one, ['body', 'entry', index]));
    if (problems.length >= MOST_PROBLEMS) break;
  }
  return problems;
}

type Loc = ValidationProblem['loc'];

/** An entry may be without a resource: those that delete are. */
function entryProblems(value: unknown, loc: Loc): ValidationProblem[] {
  const entry = objectOf(value);
  if (!entry) return [notAnObject(loc)];
  if (entry.resource === undefined) return [];
  const resource: JsonObject | undefined = objectOf(entry.resource);
  if (!resource) return [notAnObject([...loc, 'resource'])];
  const { resourceType } = resource;
  const place = [...loc, 'resource', 'resourceType'];
  if (resourceType === undefined) return [missing(place)];
  if (typeof resourceType === 'string') return [];
  return [{ loc: place, msg: 'Must be a string.', type: 'string_type' }];
}

function notAnObject(loc: Loc): ValidationProblem {
  return { loc, msg: 'Must be an object.', type: 'model_attributes_type' };
}

function missing(loc: Loc): ValidationProblem {
  return { loc, msg: 'This member is required.', type: 'missing' };
}
