// The two kinds of invariants: our own predicates, and what a predicate is given.

import type { JsonObject } from '../json';
import type { LintContext } from '../lint-context';

/** Tells whether an invariant holds for a value; the value is the element that carries it. */
export type Predicate = (value: unknown, context: LintContext) => boolean;

/** A predicate of objects; it holds for anything else, which other checks report. */
export function ofObject(test: (value: JsonObject, context: LintContext) => boolean): Predicate {
  return (value, context) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? test(value as JsonObject, context) // Neither null nor a list.
      : true;
}

/** Whether any spelling of a choice is present, such as valueString for `value`. */
export function hasChoice(value: JsonObject, name: string): boolean {
  return Object.keys(value).some(
    (key) => key.length > name.length && key.replace(/^_/, '').startsWith(name) && isUpper(key, name),
  );
}

function isUpper(key: string, name: string): boolean {
  return /^[A-Z]/.test(key.replace(/^_/, '').slice(name.length));
}

/** Whether a member or its companion is present. */
export function has(value: JsonObject, name: string): boolean {
  return name in value || `_${name}` in value;
}
