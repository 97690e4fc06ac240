// From the schema library's findings to ours: a code of the closed list, a pointer, and a sentence with the remedy.

import { nearestName } from '@synthward/kernel';
import type { z } from 'zod';
import { pointerOf, readablePath } from './pointer';
import type { Problem, ProblemCode } from './problem';
import { knownMembersAt } from './spec-schema';

type Issue = z.core.$ZodIssue;

/** Beyond these, unknown members of one object are no slip of the finger: nearest names for a flood would take long. */
const MOST_SUGGESTIONS = 100;

/**
 * The problems that one finding stands for: one per unknown member, otherwise one. `membersAt` names the members that
 * an object of the request may have; a specification's unless told.
 */
export function explainIssue(issue: Issue, membersAt = knownMembersAt): Problem[] {
  const ofMembers = issue.code === 'invalid_union' ? findingsInMembers(issue) : undefined;
  if (ofMembers) return ofMembers.flatMap((each) => explainIssue(each, membersAt));
  if (issue.code === 'unrecognized_keys') {
    const known = membersAt(issue.path);
    return issue.keys.map((key, i) =>
      unknownMember([...issue.path, key], known, i < MOST_SUGGESTIONS ? nearestName(key, known) : undefined),
    );
  }
  const problem = { pointer: pointerOf(issue.path), code: codeOf(issue), message: sentenceOf(issue) };
  const suggestion = nearestValue(issue);
  return [suggestion === undefined ? problem : { ...problem, suggestion }];
}

/** Where a value may be of several types and is of one of them, what is wrong inside it. */
function findingsInMembers({ errors, path }: z.core.$ZodIssueInvalidUnion): Issue[] | undefined {
  const fitting = errors.find((issues) =>
    issues.every((issue) => issue.path.length > 0 || isAboutKeys(issue)),
  );
  return fitting?.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

function isAboutKeys({ code }: Issue): boolean {
  return code === 'unrecognized_keys';
}

function unknownMember(
  path: readonly PropertyKey[],
  known: readonly string[],
  suggestion: string | undefined,
): Problem {
  const remedy = suggestion ? `did you mean ${suggestion}?` : `the known members are ${known.join(', ')}.`;
  const problem: Problem = {
    pointer: pointerOf(path),
    code: 'unknown_field',
    message: `${readablePath(path)} is unknown; ${remedy}`,
  };
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

function codeOf(issue: Issue): ProblemCode {
  if (isAbsent(issue)) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return isBeyondFloats(issue.input) ? 'out_of_range' : 'wrong_type';
    case 'invalid_value':
      return typeof issue.input === 'string' ? 'unknown_value' : 'wrong_type';
    case 'too_small':
      return 'out_of_range';
    case 'too_big':
      return ['string', 'array'].includes(issue.origin) ? 'too_long' : 'out_of_range';
    case 'custom':
      return issue.params?.isRange ? 'out_of_range' : 'unknown_value';
    default:
      return 'unknown_value';
  }
}

function sentenceOf(issue: Issue): string {
  const path = readablePath(issue.path);
  if (path === '') return 'The request body must be a JSON object that describes a cohort.';
  if (isAbsent(issue)) return `${path} is required; it ${issue.message}.`;
  return `${path} ${issue.message}.`;
}

/** The nearest of the values that could stand there. */
function nearestValue(issue: Issue): string | undefined {
  return typeof issue.input === 'string' ? nearestName(issue.input, namesFor(issue)) : undefined;
}

/** The names that a value is one of; where it may also be something else, these alone can have been meant. */
function namesFor(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') return issue.errors.flatMap((issues) => issues.flatMap(namesFor));
  if (issue.code !== 'invalid_value') return [];
  return issue.values.filter((value) => typeof value === 'string');
}

function isAbsent(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function isBeyondFloats(input: unknown): boolean {
  return typeof input === 'number' && !Number.isFinite(input);
}
