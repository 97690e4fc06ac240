// Invariants of R4 that are asked for everywhere, or that an expression cannot be evaluated for without a server.

import { isObject, type JsonObject, objectsOf, textOf } from '../json';
import { has, hasChoice, ofObject, type Predicate } from './predicates';

/** By key; each says what the specification means in its own words. */
export const corePredicates: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  // An element has a value or children: the walk itself reports empty objects, lists and texts.
  ['ele-1', () => true],
  // A period's end is not before its start: reported with the dates by the check of periods.
  ['per-1', () => true],
  // Full URLs of a Bundle differ: reported by the check of Bundles.
  ['bdl-7', () => true],
  // The format of narrative is checked with the primitives.
  ['txt-1', () => true],
  ['txt-2', () => true],
  // An extension has either a value or extensions.
  ['ext-1', ofObject((value) => has(value, 'extension') !== hasChoice(value, 'value'))],
  // Nothing that is contained contains anything.
  ['dom-2', ofObject(({ contained }) => objectsOf(contained).every((inner) => !('contained' in inner)))],
  // What is contained is referred to from outside, or refers to what contains it.
  ['dom-3', ofObject((value) => objectsOf(value.contained).every((inner) => isReferredTo(inner, value)))],
  ['dom-4', ofObject(({ contained }) => objectsOf(contained).every(({ meta }) => hasNoVersion(meta)))],
  ['dom-5', ofObject(({ contained }) => objectsOf(contained).every(({ meta }) => hasNoSecurity(meta)))],
  // A local reference leads to something contained.
  ['ref-1', ofObject((value, { rootResource }) => isLocalTargetPresent(value, rootResource))],
  // A coded unit names its system.
  ['qty-3', ofObject((value) => !has(value, 'code') || has(value, 'system'))],
  // A telephone number or address says which kind it is.
  ['cpt-2', ofObject((value) => !has(value, 'value') || has(value, 'system'))],
  // Only a practitioner acts on behalf of somebody in a care team.
  [
    'ctm-1',
    ofObject(({ onBehalfOf, member }, { typeOfTarget }) => {
      const type = typeNamedBy(member, typeOfTarget);
      return onBehalfOf === undefined || type === undefined || type === 'Practitioner';
    }),
  ],
  // Who acts as a practitioner or a device does so on behalf of somebody: a rule of US Core.
  [
    'provenance-1',
    ofObject(({ who, onBehalfOf }, { typeOfTarget }) => {
      const type = typeNamedBy(who, typeOfTarget);
      return onBehalfOf !== undefined || (type !== 'Practitioner' && type !== 'Device');
    }),
  ],
]);

function typeNamedBy(reference: unknown, typeOfTarget: (reference: string) => string | undefined) {
  const literal = isObject(reference) ? textOf(reference.reference) : undefined;
  if (literal === undefined) return undefined;
  return typeOfTarget(literal) ?? /([A-Z][A-Za-z]+)\/[^/]+$/.exec(literal)?.[1];
}

function isReferredTo(inner: JsonObject, outer: JsonObject): boolean {
  if (typeof inner.id !== 'string') return false;
  return hasText(outer, `#${inner.id}`) || hasText(inner, '#');
}

/** Whether a text stands anywhere in a value: references, canonicals and uris all lead to contained resources. */
function hasText(value: unknown, wanted: string): boolean {
  if (value === wanted) return true;
  if (Array.isArray(value)) return value.some((item) => hasText(item, wanted));
  return isObject(value) && Object.values(value).some((item) => hasText(item, wanted));
}

function hasNoVersion(meta: unknown): boolean {
  return !isObject(meta) || !('versionId' in meta || 'lastUpdated' in meta);
}

function hasNoSecurity(meta: unknown): boolean {
  return !isObject(meta) || !('security' in meta);
}

function isLocalTargetPresent({ reference }: JsonObject, root: JsonObject): boolean {
  if (typeof reference !== 'string' || !reference.startsWith('#') || reference === '#') return true;
  return objectsOf(root.contained).some(({ id }) => `#${String(id)}` === reference);
}
