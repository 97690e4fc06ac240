// A resource reduced to the elements that somebody asked for.

import type { FhirResource } from './types/resource-types';

/** The resource with the wanted elements alone, spelled `Type.element` or `element`, beside id and meta. */
export function subsetResource(resource: FhirResource, elements: readonly string[]): FhirResource {
  const { resourceType } = resource;
  const wanted = new Set(['resourceType', 'id', 'meta', ...elements]);
  const kept = Object.entries(resource).filter(
    ([name]) => wanted.has(name) || wanted.has(`${resourceType}.${name}`),
  );
  return Object.fromEntries(kept) as unknown as FhirResource; // fewer elements of the same resource
}
