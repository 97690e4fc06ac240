// Checks the invariants of an element: by words and code of our own where there are some, else by its expression.

import type { ConstraintRule } from '../definitions/rules';
import type { LintContext } from '../lint-context';
import { coreInvariants } from './core-invariants';
import { evaluateExpression, type Outcome } from './evaluate-expression';
import { usCoreInvariants } from './us-core-invariants';

export interface ConstraintPlace {
  readonly constraints: readonly ConstraintRule[];
  /** The type of the value, or the path of the element that it is a value of. */
  readonly base: string;
  readonly path: string;
}

export function checkConstraints(value: unknown, place: ConstraintPlace, context: LintContext): void {
  for (const constraint of place.constraints) {
    const { outcome, says } = evaluate(value, { constraint, base: place.base }, context);
    if (outcome === 'holds') continue;
    const { key } = constraint;
    const { path } = place;
    if (outcome === 'broken') {
      context.report({ severity: 'error', code: 'invariant', path, message: `breaks ${key}: ${says}` });
      continue;
    }
    const message = `${key} could not be evaluated`;
    context.report({ severity: 'warning', code: 'invariant-not-evaluated', path, message });
  }
}

function evaluate(
  value: unknown,
  { constraint, base }: { constraint: ConstraintRule; base: string },
  context: LintContext,
): { outcome: Outcome; says: string } {
  const { key, expression: text } = constraint;
  const own = coreInvariants.get(key) ?? usCoreInvariants.get(key) ?? usCoreInvariants.get(`${key} ${base}`);
  if (own) return { outcome: own.holds(value, context) ? 'holds' : 'broken', says: own.says };
  if (text === undefined) return { outcome: 'fails-to-run', says: '' };
  // R4 has one expression over a primitive, of ElementDefinition.max.
  if (typeof value !== 'object' || value === null) return { outcome: 'holds', says: text };
  return { outcome: evaluateExpression(value, { text, base }, context), says: text };
}
