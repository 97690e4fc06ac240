// Resources of one type, with the type of that type.

import type { FhirResource, ResourceType } from '../src/types/resource-types';

export type OfType<Type extends ResourceType> = Extract<FhirResource, { resourceType: Type }>;

/** In their order. */
export function allOfType<Type extends ResourceType>(
  resources: readonly FhirResource[],
  type: Type,
): OfType<Type>[] {
  return resources.filter((resource): resource is OfType<Type> => resource.resourceType === type);
}

/** Every string that stands under a key of that name, at any depth. */
export function stringsUnder(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name && typeof inner === 'string' ? [inner] : stringsUnder(inner, name),
  );
}
