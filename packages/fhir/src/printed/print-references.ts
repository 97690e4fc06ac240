// Lists of references as JSON, without an object or a text for each.

import { type Named, relativeReference } from '../references';
import { type ResourceType, resourceTypes } from '../types/resource-types';
import type { JsonWriter } from './self-printing';

/** Writes a list of relative references. */
export function printReferences(to: JsonWriter, targets: readonly Named[]): void {
  let opening = FIRST;
  for (let i = 0; i < targets.length; i += 1) {
    const target = targets[i] as Named; // i is below their number
    to.bytes(opening[target.resourceType]);
    to.characters(target.id);
    opening = NEXT;
  }
  to.bytes(targets.length === 0 ? NO_REFERENCES : END);
}

/** Writes a list of relative references to resources of one type. */
export function printReferencesTo(to: JsonWriter, type: ResourceType, ids: readonly string[]): void {
  let opening = FIRST[type];
  for (let i = 0; i < ids.length; i += 1) {
    to.bytes(opening);
    to.characters(ids[i] as string); // i is below their number
    opening = NEXT[type];
  }
  to.bytes(ids.length === 0 ? NO_REFERENCES : END);
}

/** Whatever stands before the id, by type: of the first reference, and of one after another. */
const FIRST = openings('[');
const NEXT = openings('"},');
const END = Buffer.from('"}]');
const NO_REFERENCES = Buffer.from('[]');

function openings(before: string): Readonly<Record<ResourceType, Uint8Array>> {
  const bytes = resourceTypes.map((type) => [
    type,
    Buffer.from(`${before}{"reference":"${relativeReference(type, '')}`),
  ]);
  return Object.fromEntries(bytes) as Record<ResourceType, Uint8Array>; // of exactly these types
}
