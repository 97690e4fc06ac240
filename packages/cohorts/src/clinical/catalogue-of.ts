// The conditions that one specification may use: the engine's own, and those that it brings along.

import type { CohortSpec, ConditionDefinition } from '@synthward/contracts';
import { conditionCatalogue } from './condition-catalogue';

export interface Catalogue {
  /** Every condition by its id: the engine's, then the specification's. */
  readonly definitions: ReadonlyMap<string, ConditionDefinition>;
  /** Every id, causes before effects, otherwise in the order of `definitions`. */
  readonly inCausalOrder: readonly string[];
}

/** The engine's own conditions alone. */
export const ownCatalogue: Catalogue = withOrder(conditionCatalogue);

/** The catalogue of a specification whose own conditions have been inspected; the very same for the very same list. */
export function catalogueOf({ clinical }: Pick<CohortSpec, 'clinical'>): Catalogue {
  const { catalogue: added } = clinical;
  if (added.length === 0) return ownCatalogue;
  const known = extended.get(added);
  if (known) return known;
  const made = extendedCatalogue(added);
  extended.set(added, made);
  return made;
}

/** The engine's own conditions and others, which may be wrong: causes that lead in a circle are followed once. */
export function extendedCatalogue(added: readonly ConditionDefinition[]): Catalogue {
  const definitions = [...conditionCatalogue.values(), ...added];
  return withOrder(new Map(definitions.map((definition) => [definition.id, definition])));
}

/** Weak: a catalogue goes with its specification. */
const extended = new WeakMap<readonly ConditionDefinition[], Catalogue>();

/** The condition of an id. Throws a RangeError when the catalogue has none. */
export function requireCondition({ definitions }: Catalogue, id: string): ConditionDefinition {
  const definition = definitions.get(id);
  if (!definition) throw new RangeError(`the catalogue has no condition ${id}`);
  return definition;
}

/**
 * The given ids with every cause before its effects: the result does not depend on the order given. Ids that the
 * catalogue lacks are left out.
 */
export function causalOrder(ids: Iterable<string>, { inCausalOrder }: Catalogue = ownCatalogue): string[] {
  const wanted = new Set(ids);
  return inCausalOrder.filter((id) => wanted.has(id));
}

function withOrder(definitions: ReadonlyMap<string, ConditionDefinition>): Catalogue {
  const placed = new Set<string>();
  for (const id of definitions.keys()) placeAfterCauses(id, definitions, { placed, under: new Set() });
  return { definitions, inCausalOrder: [...placed] };
}

function placeAfterCauses(
  id: string,
  definitions: ReadonlyMap<string, ConditionDefinition>,
  { placed, under }: { readonly placed: Set<string>; readonly under: Set<string> },
): void {
  const definition = definitions.get(id);
  if (!definition || placed.has(id) || under.has(id)) return;
  under.add(id);
  if (definition.cause) placeAfterCauses(definition.cause.condition, definitions, { placed, under });
  placed.add(id);
}
