// The words by which a specification may name a condition: its id, its display name, or one of its codes.

import type { ConditionDefinition } from '@synthward/contracts';
import type { Catalogue } from '../catalogue-of';

/** What a word stands for: one condition, several that share a code, or none. */
export type NamedCondition =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Resolves a word, capitals and outer blanks apart: ids before display names before SNOMED CT before ICD-10-CM, since
 * several conditions may share an ICD-10-CM code.
 */
export function conditionNamed(word: string, catalogue: Catalogue): NamedCondition {
  if (catalogue.definitions.has(word)) return { kind: 'one', id: word };
  const ids = idsByWord(catalogue).get(normalised(word)) ?? [];
  const [first] = ids;
  if (first === undefined) return { kind: 'none' };
  return ids.length === 1 ? { kind: 'one', id: first } : { kind: 'several', ids };
}

/** Every id and display name, for suggestions. */
export function conditionWords({ definitions }: Catalogue): string[] {
  return [...definitions.keys(), ...[...definitions.values()].map(({ display }) => display)];
}

type WordIndex = ReadonlyMap<string, readonly string[]>;

function idsByWord(catalogue: Catalogue): WordIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const wordOf of WORDS) addWords(index, catalogue, wordOf);
  indexes.set(catalogue, index);
  return index;
}

/** Made once for each catalogue. */
const indexes = new WeakMap<Catalogue, WordIndex>();

const WORDS: readonly ((definition: ConditionDefinition) => string)[] = [
  ({ id }) => id,
  ({ display }) => display,
  ({ snomed }) => snomed,
  ({ icd10 }) => icd10,
];

/** A word that an earlier kind of name has taken keeps its meaning. */
function addWords(
  index: Map<string, string[]>,
  { definitions }: Catalogue,
  wordOf: (definition: ConditionDefinition) => string,
): void {
  const own = new Map<string, string[]>();
  for (const definition of definitions.values()) {
    const word = normalised(wordOf(definition));
    own.set(word, [...(own.get(word) ?? []), definition.id]);
  }
  for (const [word, ids] of own) if (!index.has(word)) index.set(word, ids);
}

function normalised(word: string): string {
  return word.trim().toLowerCase();
}
