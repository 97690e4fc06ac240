// All that a checker may ask of the definitions, worked out once and when first asked for.

import { type CodeSystemIndex, indexCodeSystem } from '../terminology/code-systems';
import { indexValueSet, type ValueSetIndex } from '../terminology/value-sets';
import { compactProfile, compactType, withoutVersion } from './compact-profile';
import { compactCodeSystem, compactValueSet } from './compact-terminology';
import { indexCore } from './core-index';
import { type ElementNode, elementTree } from './element-tree';
import { memoized } from './memoized';
import type { CodeSystemRules, ProfileRules, RuleTable, ValueSetRules } from './rules';
import { type Shape, shapeOfNode } from './shape';
import type { DefinitionResource } from './structure-definition';

/** The definitions of one version of FHIR with the profiles that are to be checked. */
export interface Definitions {
  /** The members of a resource or data type; undefined for a type that R4 does not have. */
  shapeOf(type: string): Shape | undefined;
  isResource(type: string): boolean;
  profileOf(url: string): ElementNode | undefined;
  /** The type that a profile or a type's own URL is of. */
  typeOfProfile(url: string): string | undefined;
  valueSet(url: string): ValueSetIndex | undefined;
  /** Only systems that list all of their codes. */
  codeSystem(url: string): CodeSystemIndex | undefined;
}

const TYPE_URL = 'http://hl7.org/fhir/StructureDefinition/';

/** Joins the resources that define R4 and the facts of further profiles; these win where both know a URL. */
export function createDefinitions(core: readonly DefinitionResource[], table: RuleTable): Definitions {
  const index = indexCore(core);
  const own = byURL<ProfileRules>(table.profiles);
  const ownValueSets = byURL<ValueSetRules>(table.valueSets);
  const ownCodeSystems = byURL<CodeSystemRules>(table.codeSystems);

  const rulesOfProfile = (url: string): ProfileRules | undefined => {
    const known = own.get(url);
    if (known) return known;
    const definition = index.constraintDefinition(url);
    return definition && compactProfile(definition, index);
  };
  const valueSetRules = (url: string): ValueSetRules | undefined => {
    const known = ownValueSets.get(url);
    if (known) return known;
    const resource = index.valueSet(url);
    return resource && compactValueSet(resource);
  };
  const codeSystem = memoized((url): CodeSystemIndex | undefined => {
    const resource = index.codeSystem(url);
    const rules = ownCodeSystems.get(url) ?? (resource && compactCodeSystem(resource));
    return rules && indexCodeSystem(rules);
  });
  const rootOf = memoized((type): ElementNode | undefined => {
    const definition = index.typeDefinition(type);
    return definition && elementTree(compactType(definition));
  });
  const shapeOf: Definitions['shapeOf'] = memoized((type) => {
    const root = rootOf(type);
    return root && shapeOfNode(root, { shapeOf: (name) => shapeOf(name), nodeAt });
  });
  function nodeAt(path: string): ElementNode | undefined {
    const [type = '', ...names] = path.split('.');
    return names.reduce((node, name) => node?.children.get(name), rootOf(type));
  }
  return {
    shapeOf,
    isResource: (type) => index.typeDefinition(type)?.kind === 'resource',
    profileOf: memoized((url) => {
      const rules = rulesOfProfile(url);
      return rules && elementTree(rules);
    }),
    typeOfProfile: memoized((canonical) => {
      const url = withoutVersion(canonical);
      const known = own.get(url)?.type ?? index.constraintDefinition(url)?.type;
      return known ?? (url.startsWith(TYPE_URL) ? url.slice(TYPE_URL.length) : undefined);
    }),
    valueSet: memoized((url) => {
      const rules = valueSetRules(url);
      return rules && indexValueSet(rules, { codeSystem, valueSetRules });
    }),
    codeSystem,
  };
}

function byURL<T extends { readonly url: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.url, item]));
}
