// Invariants of R4 that are asked for everywhere, or that an expression cannot be evaluated for without a server.

import { isObject, type JsonObject, objectsOf, textOf } from '../json';
import { has, hasChoice, type OwnInvariant, ofObject, reportedElsewhere } from './own-invariant';

/** By key. */
export const coreInvariants: ReadonlyMap<string, OwnInvariant> = new Map<string, OwnInvariant>([
  ['ele-1', reportedElsewhere], // empty objects, lists and texts
  ['per-1', reportedElsewhere], // with the dates
  ['bdl-7', reportedElsewhere], // full URLs of a Bundle
  ['txt-1', reportedElsewhere], // the format of narrative is that of a primitive
  ['txt-2', reportedElsewhere],
  [
    'ext-1',
    {
      says: 'an extension has either a value or extensions',
      holds: ofObject((value) => has(value, 'extension') !== hasChoice(value, 'value')),
    },
  ],
  [
    'dom-2',
    {
      says: 'what is contained contains nothing',
      holds: ofObject(({ contained }) => objectsOf(contained).every((inner) => !('contained' in inner))),
    },
  ],
  [
    'dom-3',
    {
      says: 'what is contained is referred to, or refers to what contains it',
      holds: ofObject((value) => objectsOf(value.contained).every((inner) => isReferredTo(inner, value))),
    },
  ],
  [
    'dom-4',
    {
      says: 'what is contained has no version and no time of change',
      holds: ofObject(({ contained }) => objectsOf(contained).every(({ meta }) => hasNoVersion(meta))),
    },
  ],
  [
    'dom-5',
    {
      says: 'what is contained has no security labels',
      holds: ofObject(({ contained }) => objectsOf(contained).every(({ meta }) => hasNoSecurity(meta))),
    },
  ],
  [
    'ref-1',
    {
      says: 'a local reference leads to something contained',
      holds: ofObject((value, { rootResource }) => isLocalTargetPresent(value, rootResource)),
    },
  ],
  [
    'qty-3',
    {
      says: 'a coded unit names its system',
      holds: ofObject((value) => !has(value, 'code') || has(value, 'system')),
    },
  ],
  [
    'cpt-2',
    {
      says: 'a telephone number or address says which kind it is',
      holds: ofObject((value) => !has(value, 'value') || has(value, 'system')),
    },
  ],
  [
    'ctm-1',
    {
      says: 'only a practitioner acts on behalf of somebody in a care team',
      holds: ofObject(({ onBehalfOf, member }, { typeOfTarget }) => {
        const type = typeNamedBy(member, typeOfTarget);
        return onBehalfOf === undefined || type === undefined || type === 'Practitioner';
      }),
    },
  ],
  [
    'provenance-1',
    {
      says: 'a practitioner or device acts on behalf of somebody',
      holds: ofObject(({ who, onBehalfOf }, { typeOfTarget }) => {
        const type = typeNamedBy(who, typeOfTarget);
        return onBehalfOf !== undefined || (type !== 'Practitioner' && type !== 'Device');
      }),
    },
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
  return objectsOf(root.contained).some(({ id }) => id === reference.slice(1));
}
