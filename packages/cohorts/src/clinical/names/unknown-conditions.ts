// What is wrong with the conditions that a request names.

import { type ConditionDefinition, MOST_CONDITIONS, type Problem } from '@synthward/contracts';
import { nearestName } from '@synthward/kernel';
import type { Catalogue } from '../catalogue-of';
import { conditionNamed, conditionWords } from './condition-names';

/**
 * One problem for each name that stands for no condition, for several, or for one that was named before. A list that is
 * too long is for the contract to refuse: to find the nearest names for all of it would take long.
 */
export function unknownConditions(names: readonly unknown[], catalogue: Catalogue): Problem[] {
  const first = new Map<string, { readonly place: number; readonly name: string }>();
  return names.slice(0, MOST_CONDITIONS).flatMap((name, place) => {
    if (typeof name !== 'string') return [];
    const named = conditionNamed(name, catalogue);
    if (named.kind === 'none') return [unknownName(name, place, catalogue)];
    if (named.kind === 'several') return [ambiguousName(name, place, named.ids)];
    const earlier = first.get(named.id);
    if (!earlier) first.set(named.id, { place, name });
    return earlier && earlier.name !== name ? [sameCondition(place, named.id, earlier.place)] : [];
  });
}

function unknownName(name: string, place: number, catalogue: Catalogue): Problem {
  const near = nearestName(name, conditionWords(catalogue));
  const suggestion = near && idOf(near, catalogue);
  return {
    ...at(place, `is unknown${suggestion ? `; did you mean ${suggestion}?` : '.'}`),
    ...(suggestion && { suggestion }),
  };
}

function idOf(word: string, catalogue: Catalogue): string {
  const named = conditionNamed(word, catalogue);
  return named.kind === 'one' ? named.id : word;
}

function ambiguousName(name: string, place: number, ids: readonly string[]): Problem {
  const [suggestion] = ids;
  return {
    ...at(place, `stands for ${ids.join(' and ')}, which share the code ${name.trim()}; name one of them.`),
    ...(suggestion && { suggestion }),
  };
}

function sameCondition(place: number, id: ConditionDefinition['id'], earlier: number): Problem {
  const problem = at(
    place,
    `is ${id} again, as in conditions[${earlier}].name; give each condition only once.`,
  );
  return { ...problem, code: 'conflicting_fields' };
}

function at(place: number, message: string): Problem {
  return {
    pointer: `/conditions/${place}/name`,
    code: 'unknown_value',
    message: `conditions[${place}].name ${message}`,
  };
}
