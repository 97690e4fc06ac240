// Reads the profiles of an unpacked US Core package, in folders by kind or all in one.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type DefinitionResource, type RuleTable, ruleTable, usCoreRules } from '@synthward/fhir-lint';
import { UsageError } from '../command';

/** In this order: an enumeration in `supplement` replaces a set that only points elsewhere. */
const FOLDERS = ['.', 'package', 'StructureDefinition', 'ValueSet', 'CodeSystem', 'supplement'];
const KINDS = ['StructureDefinition', 'ValueSet', 'CodeSystem'];

/**
 * The facts of the package in a folder; sets and systems that it points at without bringing them are taken from the
 * built-in table. Throws UsageError when the folder has no profiles.
 */
export function loadUsCore(folder: string, core: readonly DefinitionResource[]): RuleTable {
  const resources = FOLDERS.map((name) => path.join(folder, name))
    .filter((directory) => existsSync(directory) && statSync(directory).isDirectory())
    .flatMap(definitionsIn);
  const table = ruleTable(resources, { core, source: folder });
  if (table.profiles.length === 0) throw new UsageError(`no StructureDefinition in ${folder}`);
  return {
    ...table,
    valueSets: joined(usCoreRules.valueSets, table.valueSets),
    codeSystems: joined(usCoreRules.codeSystems, table.codeSystems),
  };
}

function definitionsIn(directory: string): DefinitionResource[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const resource: unknown = JSON.parse(readFileSync(path.join(directory, name), 'utf8'));
    return isDefinition(resource) ? [resource] : [];
  });
}

function isDefinition(value: unknown): value is DefinitionResource {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return false;
  return KINDS.includes(String(value.resourceType));
}

/** The later list wins where both know a URL. */
function joined<T extends { readonly url: string }>(before: readonly T[], after: readonly T[]): T[] {
  return [...new Map([...before, ...after].map((item) => [item.url, item])).values()];
}
