// Resources by the profile that they claim, and an independent validator's opinion of them by that profile.

import type { FhirResource } from '@synthward/fhir';
import { findingsIn } from './us-core';

/** The validator cannot read this profile; its resources are checked by R4 alone. */
export const UNREADABLE = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-provenance';

/** Each resource under the canonical URL of its first profile. Throws an Error for one that claims none. */
export function groupByProfile(of: readonly FhirResource[]): Map<string, FhirResource[]> {
  const groups = new Map<string, FhirResource[]>();
  for (const resource of of) {
    const [url] = resource.meta.profile ?? [];
    if (url === undefined) throw new Error('a resource claims no profile');
    const group = groups.get(url);
    if (group) group.push(resource);
    else groups.set(url, [resource]);
  }
  return groups;
}

/** What the validator has to say by R4 alone, or by a profile that it can read. */
export function opinionOf(resource: object, profileURL?: string): string[] {
  return findingsIn(resource, profileURL === UNREADABLE ? undefined : profileURL).filter(
    (text) => !MISREAD.test(text),
  );
}

/**
 * FHIRPath's `or` takes a single element for true (section 5.3.3 of FHIRPath 2.0); the validator does not, and says
 * twice that it cannot tell whether a role can be reached. Nor does it follow `urn:uuid:` references, and warns that it
 * cannot tell their types.
 */
const MISREAD =
  /^PractitionerRole: (?:Constraint pd-1 not met|Error evaluating invariant expression)|: got "urn:uuid:/;
