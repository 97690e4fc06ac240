// Checks how a reference is written, and that it leads to a type that may stand there.

import { type JsonObject, objectsOf, textOf } from '../json';
import type { LintContext } from '../lint-context';
import { targetOf } from './target-of';

export function checkReferenceTarget(
  value: JsonObject,
  { targets, path }: { targets: readonly string[] | undefined; path: string },
  context: LintContext,
): void {
  const reference = textOf(value.reference);
  if (reference === undefined) return;
  context.onReference(reference, path);
  if (!isWellWritten(reference)) {
    context.report({
      severity: 'error',
      code: 'reference-format',
      path: `${path}.reference`,
      message: `"${reference}" is neither Type/id, a URL, a urn nor #id`,
    });
    return;
  }
  const type = targetTypeOf(reference, context);
  if (type === undefined || isAllowed(type, targets, context)) return;
  const names = (targets ?? []).map((url) => context.definitions.typeOfProfile(url) ?? url);
  context.report({
    severity: 'error',
    code: 'reference-target',
    path: `${path}.reference`,
    message: `leads to ${type}, not to ${[...new Set(names)].join(' or ')}`,
  });
}

function isWellWritten(reference: string): boolean {
  if (/^(?:#|urn:|https?:\/\/)/.test(reference)) return !/\s/.test(reference);
  return targetOf(reference) !== undefined || /^[A-Z]\w+\?\S+$/.test(reference);
}

function targetTypeOf(reference: string, context: LintContext): string | undefined {
  if (reference === '#') return textOf(context.rootResource.resourceType);
  if (reference.startsWith('#')) {
    const target = objectsOf(context.rootResource.contained).find(({ id }) => id === reference.slice(1));
    return textOf(target?.resourceType);
  }
  const type = targetOf(reference)?.type;
  if (type !== undefined && context.definitions.isResource(type)) return type;
  return context.typeOfTarget(reference);
}

function isAllowed(
  type: string,
  targets: readonly string[] | undefined,
  { definitions }: LintContext,
): boolean {
  if (!targets) return true;
  return targets.some((url) => {
    const allowed = definitions.typeOfProfile(url);
    return allowed === undefined || allowed === type || allowed === 'Resource';
  });
}
