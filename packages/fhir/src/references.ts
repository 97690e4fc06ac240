// The two ways in which resources refer to each other.

import type { ResourceType } from './types/resource-types';

/** Prints the reference to a resource. The only thing in which the two shapes of a mapped record differ. */
export type ReferenceFormat = (type: ResourceType, id: string) => string;

/** `Type/id`, for resources that are loaded by type. */
export const relativeReference: ReferenceFormat = (type, id) => `${type}/${id}`;

/** `urn:uuid:id`, the full URL of the entry within a Bundle. */
export const bundleReference: ReferenceFormat = (_type, id) => `urn:uuid:${id}`;

/** As much of a resource as others refer to. */
export interface Named {
  readonly resourceType: ResourceType;
  readonly id: string;
}
