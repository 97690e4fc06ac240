// What an invariant of our own is: words, and a predicate over the element that carries it.

import type { JsonObject } from '../json';
import type { LintContext } from '../lint-context';

/** Tells whether an invariant holds for a value; the value is the element that carries it. */
export type Predicate = (value: unknown, context: LintContext) => boolean;

/** An invariant in words and code of our own. */
export interface OwnInvariant {
  /** Completes "breaks KEY: ". */
  readonly says: string;
  readonly holds: Predicate;
}

/** What other checks report, so that nothing is said twice. */
export const reportedElsewhere: OwnInvariant = { says: 'reported by a check of its own', holds: () => true };

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
