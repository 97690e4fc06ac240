// Keeps which resources a set has and which references lead out of it, without keeping the resources.

import type { Finding } from '../findings';
import { targetOf } from '../references/target-of';
import { type LocatedFinding, nameOf, type Place } from './located-finding';

/** The closed world of one Bundle, or of all files of single resources together. */
export interface ReferenceLedger {
  /** Notes a resource under its `Type/id` and its full URL; gives what of these was there before. */
  addResource(
    resource: unknown,
    fullUrl?: string,
  ): { readonly isIDTaken: boolean; readonly isURLTaken: boolean };
  addReference(reference: string, from: { place: Place; resource: unknown; path: string }): void;
  /** One finding for each target that is missing, where it was first referred to. */
  unresolved(): readonly LocatedFinding[];
}

export function createReferenceLedger(): ReferenceLedger {
  const known = new Set<string>();
  const pending = new Map<string, LocatedFinding>();
  return {
    addResource(resource, fullUrl) {
      const name = nameOf(resource);
      const isIDTaken = name.includes('/') && known.has(name);
      const isURLTaken = fullUrl !== undefined && known.has(fullUrl);
      known.add(name);
      if (fullUrl !== undefined) known.add(fullUrl);
      return { isIDTaken, isURLTaken };
    },
    addReference(reference, { place, resource, path }) {
      if (reference.startsWith('#') || pending.has(reference)) return;
      const finding: Finding = {
        severity: 'error',
        code: 'reference-unresolved',
        path: `${path}.reference`,
        message: `nothing here is ${reference}`,
      };
      pending.set(reference, { ...place, resource: nameOf(resource), ...finding });
    },
    unresolved() {
      return [...pending].filter(([reference]) => !isKnown(reference, known)).map(([, finding]) => finding);
    },
  };
}

function isKnown(reference: string, known: ReadonlySet<string>): boolean {
  if (known.has(reference)) return true;
  const target = targetOf(reference);
  return target !== undefined && known.has(`${target.type}/${target.id}`);
}
