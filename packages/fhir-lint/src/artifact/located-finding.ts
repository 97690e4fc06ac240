// A finding with the file, the line and the resource that it is of.

import type { Finding } from '../findings';
import { isObject } from '../json';

/** Where a resource stands. */
export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface LocatedFinding extends Finding, Place {
  /** `Type/id`, or the type alone where there is no id. */
  readonly resource: string;
}

/** The findings of one resource with its place and name. */
export function located(
  findings: readonly Finding[],
  place: Place,
  resource: unknown,
): readonly LocatedFinding[] {
  const name = nameOf(resource);
  return findings.map((finding) => ({ ...place, resource: name, ...finding }));
}

/** `Type/id` as far as a resource has both. */
export function nameOf(resource: unknown): string {
  if (!isObject(resource)) return '-';
  const { resourceType, id } = resource;
  const type = typeof resourceType === 'string' ? resourceType : '-';
  return typeof id === 'string' ? `${type}/${id}` : type;
}
