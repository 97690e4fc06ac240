// Causes before effects.

import { conditionCatalogue } from './condition-catalogue';

/**
 * The given catalogue ids with every cause before its effects, otherwise in the order of the catalogue: the result
 * does not depend on the order given. Ids that the catalogue lacks are left out.
 */
export function causalOrder(ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return catalogueInCausalOrder.filter((id) => wanted.has(id));
}

const catalogueInCausalOrder: readonly string[] = sortCausally();

function sortCausally(): string[] {
  const placed = new Set<string>();
  for (const id of conditionCatalogue.keys()) placeAfterCauses(id, placed);
  return [...placed];
}

function placeAfterCauses(id: string, placed: Set<string>): void {
  if (placed.has(id)) return;
  const cause = conditionCatalogue.get(id)?.cause;
  if (cause) placeAfterCauses(cause.condition, placed);
  placed.add(id);
}
