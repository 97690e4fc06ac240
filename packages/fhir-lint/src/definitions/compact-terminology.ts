// From ValueSets and CodeSystems to their facts: systems, codes, hierarchies and displays.

import { withoutVersion } from './compact-profile';
import type { CodeSystemRules, ValueSetPartRules, ValueSetRules } from './rules';
import type { CodeSystem, CodeSystemConcept, ValueSet } from './structure-definition';

type Part = NonNullable<NonNullable<ValueSet['compose']>['include']>[number];

/** The composition of a value set. */
export function compactValueSet({ url, compose }: ValueSet): ValueSetRules {
  const exclude = (compose?.exclude ?? []).map(compactPart);
  return {
    url,
    include: (compose?.include ?? []).map(compactPart),
    ...(exclude.length > 0 && { exclude }),
  };
}

function compactPart({ system, concept, filter, valueSet }: Part): ValueSetPartRules {
  return {
    ...(system && { system }),
    ...(concept && { codes: concept.map(({ code }) => code) }),
    ...(filter && {
      below: filter.map(({ property, op, value }) =>
        property === 'concept' && op === 'is-a' ? value : null,
      ),
    }),
    ...(valueSet && { valueSets: valueSet.map(withoutVersion) }),
  };
}

/** The concepts of a code system; undefined when it does not list all of them. */
export function compactCodeSystem(system: CodeSystem): CodeSystemRules | undefined {
  if (system.content !== 'complete' || !system.concept) return undefined;
  return {
    url: system.url,
    ...(system.caseSensitive === false && { isCaseInsensitive: true }),
    concepts: system.concept.flatMap((concept) => withDescendants(concept, [])),
  };
}

type Row = CodeSystemRules['concepts'][number];

function withDescendants(concept: CodeSystemConcept, above: readonly string[]): Row[] {
  const parents = [...above];
  for (const { code, valueCode } of concept.property ?? []) {
    if (code === 'subsumedBy' && valueCode) parents.push(valueCode);
  }
  const below = (concept.concept ?? []).flatMap((child) => withDescendants(child, [concept.code]));
  if (parents.length > 0) return [[concept.code, concept.display ?? '', ...parents], ...below];
  return [concept.display ? [concept.code, concept.display] : [concept.code], ...below];
}
