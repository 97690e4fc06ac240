// Checks one value of an element: its JSON type, its format, what lies below it, and what its type means.

import type { Member } from '../definitions/shape';
import { checkConstraints } from '../invariants/check-constraints';
import { isObject, type JsonObject } from '../json';
import type { LintContext } from '../lint-context';
import { isPrimitive, isWellFormed, jsonTypeOf } from '../primitives/primitive-formats';
import { checkExtension } from '../profile/check-extension';
import { checkBinding } from '../terminology/check-binding';
import { checkDatatype } from './check-datatype';

export function checkValue(
  value: unknown,
  place: { member: Member; path: string },
  context: LintContext,
): void {
  const { member, path } = place;
  if (isPrimitive(member.typeCode)) checkPrimitive(value, place, context);
  else if (!isObject(value)) {
    context.report({ severity: 'error', code: 'json-type', path, message: 'must be an object' });
  } else if (member.typeCode === 'Resource') checkInner(value, place, context);
  else checkComplex(value, place, context);
}

/** Resources in a Bundle are checked one by one by whoever reads the Bundle. */
function checkInner(
  value: JsonObject,
  { member, path }: { member: Member; path: string },
  context: LintContext,
): void {
  if (member.node.path !== 'Bundle.entry.resource') context.walk.resource(value, path, context);
}

function checkPrimitive(
  value: unknown,
  { member, path }: { member: Member; path: string },
  context: LintContext,
): void {
  const { typeCode: type, node } = member;
  if (value === '') {
    context.report({ severity: 'error', code: 'empty-value', path, message: 'a text must not be empty' });
  } else if (typeof value !== jsonTypeOf(type)) {
    const message = `must be a ${jsonTypeOf(type)} in JSON`;
    context.report({ severity: 'error', code: 'json-type', path, message });
  } else if (!isWellFormed(type, value)) {
    const code = type === 'base64Binary' ? 'base64-format' : 'primitive-format';
    context.report({ severity: 'error', code, path, message: `not a well-formed ${type}` });
  } else {
    checkBinding(value, { binding: node.rule.binding, type, path }, context);
  }
}

function checkComplex(
  value: JsonObject,
  { member, path }: { member: Member; path: string },
  context: LintContext,
): void {
  const { node, typeCode, type } = member;
  const shape = member.shape();
  if (!shape) return;
  context.walk.object(value, { shape, path }, context);
  if (shape.path !== node.path) {
    const constraints = node.rule.constraints ?? [];
    checkConstraints(
      value,
      { constraints, base: node.name.endsWith('[x]') ? typeCode : node.path, path },
      context,
    );
  }
  checkBinding(value, { binding: node.rule.binding, type: typeCode, path }, context);
  checkDatatype(value, { type, path }, context);
  if (typeCode === 'Extension') checkExtension(value, path, context);
}
