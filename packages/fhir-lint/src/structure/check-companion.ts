// Checks the companion of a primitive, the member with an underscore that carries its id and extensions.

import type { Member } from '../definitions/shape';
import { isObject } from '../json';
import type { LintContext } from '../lint-context';

/** A companion is an object, or for a list a list of objects and nulls, with nothing but id and extension. */
export function checkCompanion(
  value: unknown,
  { member, path }: { member: Member; path: string },
  context: LintContext,
): void {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isWellShaped =
    Array.isArray(value) === member.isList &&
    items.some(isObject) &&
    items.every((item) => isObject(item) || (item === null && member.isList));
  const shape = context.definitions.shapeOf('Element');
  if (!isWellShaped || !shape) {
    const message = member.isList ? 'must be a list of objects and nulls' : 'must be an object';
    context.report({ severity: 'error', code: 'json-type', path, message });
    return;
  }
  for (const [index, item] of items.entries()) {
    const here = member.isList ? `${path}[${index}]` : path;
    if (isObject(item)) context.walk.object(item, { shape, path: here, mayBeBare: true }, context);
  }
}
