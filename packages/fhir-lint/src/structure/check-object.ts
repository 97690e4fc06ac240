// Checks an object against the members that its type may have.

import type { Member, Shape } from '../definitions/shape';
import { checkConstraints } from '../invariants/check-constraints';
import { isObject, type JsonObject } from '../json';
import type { LintContext, ObjectPlace } from '../lint-context';
import { isPrimitive } from '../primitives/primitive-formats';
import { checkCompanion } from './check-companion';
import { checkValue } from './check-value';
import { r5Hint } from './r5-names';

/** Reports what is wrong in an object and below it, invariants included. */
export function checkObject(object: JsonObject, place: ObjectPlace, context: LintContext): void {
  const { shape, path } = place;
  const keys = Object.keys(object).filter((key) => !(place.isResource && key === 'resourceType'));
  if (keys.length === 0 || (keys.length === 1 && keys[0] === 'id' && !place.mayBeBare)) {
    context.report({
      severity: 'error',
      code: 'empty-value',
      path,
      message: 'an object must have a value or children (ele-1)',
    });
  }
  for (const key of keys) checkMember(object, { key, shape, path }, context);
  checkRequired(object, place, context);
  checkChoices(object, place, context);
  checkConstraints(object, { constraints: shape.constraints, base: shape.path, path }, context);
}

function checkMember(
  object: JsonObject,
  { key, shape, path }: { key: string; shape: Shape; path: string },
  context: LintContext,
): void {
  const value = object[key];
  const here = `${path}.${key}`;
  const member = shape.members.get(key);
  if (member) {
    checkMemberValue(value, { member, path: here, companion: object[`_${key}`] }, context);
    return;
  }
  const companionOf = key.startsWith('_') ? shape.members.get(key.slice(1)) : undefined;
  if (companionOf && isPrimitive(companionOf.typeCode)) {
    checkCompanion(value, { member: companionOf, path: here }, context);
    return;
  }
  const hint = r5Hint(shape.path, key);
  context.report({
    severity: 'error',
    code: hint ? 'r5-shape' : 'unknown-element',
    path: here,
    message: hint ?? `${shape.path} has no element "${key}"`,
  });
}

interface MemberPlace {
  readonly member: Member;
  readonly path: string;
  readonly companion: unknown;
}

function checkMemberValue(value: unknown, place: MemberPlace, context: LintContext): void {
  const { member, path } = place;
  if (Array.isArray(value) !== member.isList) reportShape(Array.isArray(value), place, context);
  else if (Array.isArray(value)) checkItems(value, place, context);
  else checkValue(value, { member, path }, context);
}

function reportShape(isList: boolean, { member, path }: MemberPlace, context: LintContext): void {
  const hint = r5Hint(member.node.path, isList ? 'list' : 'single');
  const message = hint ?? (isList ? 'must not be a list' : 'must be a list');
  context.report({ severity: 'error', code: hint ? 'r5-shape' : 'json-type', path, message });
}

/** A null stands for an item of which there is only a companion. */
function checkItems(
  items: readonly unknown[],
  { member, path, companion }: MemberPlace,
  context: LintContext,
): void {
  if (items.length === 0) {
    context.report({ severity: 'error', code: 'empty-value', path, message: 'a list must not be empty' });
  }
  for (const [index, item] of items.entries()) {
    const hasCompanion = Array.isArray(companion) && isObject(companion[index]);
    if (item !== null || !hasCompanion) checkValue(item, { member, path: `${path}[${index}]` }, context);
  }
}

function checkRequired(object: JsonObject, { shape, path }: ObjectPlace, context: LintContext): void {
  for (const { label, names } of shape.required) {
    if (names.some((name) => name in object || `_${name}` in object)) continue;
    context.report({
      severity: 'error',
      code: 'cardinality',
      path: `${path}.${label}`,
      message: `${shape.path}.${label} is required`,
    });
  }
}

function checkChoices(object: JsonObject, { shape, path }: ObjectPlace, context: LintContext): void {
  for (const { label, names } of shape.choices) {
    const present = names.filter((name) => name in object || `_${name}` in object);
    if (present.length < 2) continue;
    context.report({
      severity: 'error',
      code: 'choice-repeated',
      path: `${path}.${label}`,
      message: `only one of ${present.join(', ')} may be present`,
    });
  }
}
