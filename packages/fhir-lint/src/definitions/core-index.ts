// Finds the definitions of R4 by URL and by type, from the resources as published.

import type { KnownBase } from './compact-profile';
import type {
  CodeSystem,
  DefinitionResource,
  ElementDefinition,
  StructureDefinition,
  ValueSet,
} from './structure-definition';

/** The resources that define R4, indexed; nothing is worked out before it is asked for. */
export interface CoreIndex extends KnownBase {
  typeDefinition(type: string): StructureDefinition | undefined;
  /** A profile or an extension that constrains a type. */
  constraintDefinition(url: string): StructureDefinition | undefined;
  valueSet(url: string): ValueSet | undefined;
  codeSystem(url: string): CodeSystem | undefined;
}

export function indexCore(resources: readonly DefinitionResource[]): CoreIndex {
  const types = new Map<string, StructureDefinition>();
  const constraints = new Map<string, StructureDefinition>();
  const valueSets = new Map<string, ValueSet>();
  const codeSystems = new Map<string, CodeSystem>();
  for (const resource of resources) {
    if (resource.resourceType === 'ValueSet') valueSets.set(resource.url, resource);
    else if (resource.resourceType === 'CodeSystem') codeSystems.set(resource.url, resource);
    else if (resource.resourceType !== 'StructureDefinition') continue;
    else if (resource.derivation === 'constraint') constraints.set(resource.url, resource);
    else types.set(resource.type, resource);
  }
  const elements = new Map<string, Map<string, ElementDefinition>>();
  let keys: Set<string> | undefined;
  return {
    typeDefinition: (type) => types.get(type),
    constraintDefinition: (url) => constraints.get(url),
    valueSet: (url) => valueSets.get(url),
    codeSystem: (url) => codeSystems.get(url),
    elementAt(path) {
      const type = path.split('.', 1)[0] ?? path;
      const known = elements.get(type) ?? elementsByPath(types.get(type));
      elements.set(type, known);
      return known.get(path);
    },
    hasConstraint(key) {
      keys ??= new Set([...types.values()].flatMap(constraintKeysOf));
      return keys.has(key);
    },
  };
}

function elementsByPath(definition: StructureDefinition | undefined): Map<string, ElementDefinition> {
  return new Map((definition?.snapshot?.element ?? []).map((element) => [element.path, element]));
}

function constraintKeysOf({ snapshot }: StructureDefinition): string[] {
  return (snapshot?.element ?? []).flatMap(({ constraint = [] }) => constraint.map(({ key }) => key));
}
