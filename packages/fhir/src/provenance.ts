// Where resources came from (US Core Provenance): who wrote them for the source system, which passed them on.

import { concept } from './concept';
import { derivedId } from './derived-id';
import { startOfDay } from './instants';
import type { Mapping, Visit } from './mapping';
import { claim, resourceMeta } from './marking';
import { hl7CodeSystem } from './systems';
import type { Provenance } from './types/care-resources';
import type { Reference } from './types/data-types';

/** Of everything that was written down at a visit. */
export function visitProvenance(
  { entry, recorded, practitioner }: Visit,
  target: readonly Reference[],
  { organization }: Mapping,
): Provenance {
  const agent = { type: author, who: practitioner, onBehalfOf: organization };
  return toProvenance({ of: entry.id, recorded, target, agent, organization });
}

/** Of the person's details and coverages, which no visit is known to have brought. */
export function registrationProvenance(
  target: readonly Reference[],
  { record, organization }: Mapping,
): Provenance {
  const recorded = startOfDay(record.registeredDate);
  return toProvenance({
    of: record.recordID,
    recorded,
    target,
    agent: { type: author, who: organization },
    organization,
  });
}

interface Origin {
  /** Id of the entry. */
  readonly of: string;
  readonly recorded: string;
  readonly target: readonly Reference[];
  readonly agent: Provenance['agent'][number];
  readonly organization: Reference;
}

function toProvenance({ of, recorded, target, agent, organization }: Origin): Provenance {
  return {
    resourceType: 'Provenance',
    id: derivedId(of, 'Provenance'),
    meta: resourceMeta(PROFILE, recorded),
    target,
    recorded,
    agent: [agent, { type: transmitter, who: organization, onBehalfOf: organization }],
  };
}

const PROFILE = claim('provenance');
const author = concept(hl7CodeSystem('provenance-participant-type'), 'author', 'Author');
const transmitter = concept(
  'http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type',
  'transmitter',
  'Transmitter',
);
