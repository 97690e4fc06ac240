// Evaluates invariants that are written in FHIRPath, each compiled once for the place where it stands.

import { compile, type Model } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import { memoized } from '../definitions/memoized';
import type { JsonObject } from '../json';

/** How an invariant came out; it `fails-to-run` when it needs what this evaluator lacks. */
export type Outcome = 'holds' | 'broken' | 'fails-to-run';

/** Where an invariant stands: its text, and the type or path that its element has in the model. */
export interface Expression {
  readonly text: string;
  readonly base: string;
}

type Evaluate = (value: object, environment: object) => unknown;

/** The package types optional members of its own model as if they could be undefined. */
const MODEL = r4 as Model;

const SEPARATOR = '\n';
const compiled = memoized((key): Evaluate | undefined => {
  const [base = '', expression = ''] = key.split(SEPARATOR);
  try {
    return compile({ base, expression }, MODEL, { traceFn: () => undefined }) as Evaluate; // Not asynchronous, for no option says so.
  } catch {
    return undefined;
  }
});

/** An invariant holds when its expression gives true, and as well when it gives nothing. */
export function evaluateExpression(
  value: object,
  { text, base }: Expression,
  environment: { readonly resource: JsonObject; readonly rootResource: JsonObject },
): Outcome {
  const evaluate = compiled(`${base}${SEPARATOR}${text.replaceAll(SEPARATOR, ' ')}`);
  if (!evaluate) return 'fails-to-run';
  try {
    const result = evaluate(value, environment);
    return Array.isArray(result) && result[0] !== true ? 'broken' : 'holds';
  } catch {
    return 'fails-to-run';
  }
}
