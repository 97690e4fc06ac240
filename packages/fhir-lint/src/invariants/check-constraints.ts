// Checks the invariants of an element: by our own predicate where there is one, else by its expression.

import type { ConstraintRule } from '../definitions/rules';
import type { LintContext } from '../lint-context';
import { corePredicates } from './core-predicates';
import { evaluateExpression } from './evaluate-expression';
import { usCorePredicates } from './us-core-predicates';

export interface ConstraintPlace {
  readonly constraints: readonly ConstraintRule[];
  /** The type of the value, or the path of the element that it is a value of. */
  readonly base: string;
  readonly path: string;
}

export function checkConstraints(value: unknown, place: ConstraintPlace, context: LintContext): void {
  for (const constraint of place.constraints) {
    const outcome = outcomeOf(value, { constraint, base: place.base }, context);
    if (outcome === 'holds') continue;
    const { key } = constraint;
    if (outcome === 'broken') {
      context.report({ severity: 'error', code: 'invariant', path: place.path, message: `breaks ${key}` });
      continue;
    }
    const message = `${key} could not be evaluated`;
    context.report({ severity: 'warning', code: 'invariant-not-evaluated', path: place.path, message });
  }
}

function outcomeOf(
  value: unknown,
  { constraint, base }: { constraint: ConstraintRule; base: string },
  context: LintContext,
) {
  const { key, expression } = constraint;
  const predicate =
    corePredicates.get(key) ?? usCorePredicates.get(key) ?? usCorePredicates.get(`${key} ${base}`);
  if (predicate) return predicate(value, context) ? 'holds' : 'broken';
  if (expression === undefined) return 'fails-to-run';
  if (typeof value !== 'object' || value === null) return 'holds';
  return evaluateExpression(value, { text: expression, base }, context);
}
