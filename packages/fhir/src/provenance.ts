// Where resources came from (US Core Provenance): who wrote them for the source system, which passed them on.

import { concept } from './concept';
import { constant } from './constant';
import { derivedId } from './derived-id';
import { startOfDay } from './instants';
import type { Mapping, Visit } from './mapping';
import { claim, resourceMeta } from './marking';
import type { SelfPrinting } from './printed/self-printing';
import { TemplateResource, templateOf } from './printed/template';
import type { Named } from './references';
import { hl7CodeSystem } from './systems';
import type { Provenance } from './types/care-resources';
import type { Reference } from './types/data-types';

/** Of everything that was written down at a visit. */
export function visitProvenance(visit: Visit, targets: readonly Named[], mapping: Mapping): Provenance {
  return provenanceOf({
    id: derivedId(visit.entry.id, 'Provenance'),
    targets: referencesOf(targets, mapping),
    updated: visit.recorded,
    recorded: visit.recorded,
    agents: agentsOf(visit.practitioner, mapping.organization),
  });
}

/** The same with relative references, printing itself. */
export function printedVisitProvenance(
  { entry, recorded, practitioner }: Visit,
  targets: readonly Named[],
  { organization }: Mapping,
): SelfPrinting {
  const id = derivedId(entry.id, 'Provenance');
  const agents = agentsOf(practitioner, organization);
  return new TemplateResource('Provenance', id, template, { id, targets, recorded, agents });
}

/** Of the person's details and coverages, which no visit is known to have brought. */
export function registrationProvenance(targets: readonly Named[], mapping: Mapping): Provenance {
  const { record, organization } = mapping;
  const recorded = startOfDay(record.registeredDate);
  return provenanceOf({
    id: derivedId(record.recordID, 'Provenance'),
    targets: referencesOf(targets, mapping),
    updated: recorded,
    recorded,
    agents: [{ type: author, who: organization }, transmitted(organization)],
  });
}

function referencesOf(targets: readonly Named[], { reference }: Mapping): readonly Reference[] {
  return targets.map(({ resourceType, id }) => reference(resourceType, id));
}

interface ProvenanceParts {
  readonly id: string;
  readonly targets: readonly Reference[];
  readonly updated: string;
  readonly recorded: string;
  readonly agents: Provenance['agent'];
}

function provenanceOf({ id, targets, updated, recorded, agents }: ProvenanceParts): Provenance {
  return {
    resourceType: 'Provenance',
    id,
    meta: resourceMeta(PROFILE, updated),
    target: targets,
    recorded,
    agent: agents,
  };
}

/** A constant, made once for a practitioner as long as the organization is the same. */
function agentsOf(practitioner: Reference, organization: Reference): Provenance['agent'] {
  const known = agentsByAuthor.get(practitioner);
  if (known?.[0].onBehalfOf === organization) return known;
  const authored = { type: author, who: practitioner, onBehalfOf: organization };
  const agents = constant([authored, transmitted(organization)] as const);
  agentsByAuthor.set(practitioner, agents);
  return agents;
}

function transmitted(organization: Reference): Agent {
  return { type: transmitter, who: organization, onBehalfOf: organization };
}

type Agent = Provenance['agent'][number];

/** Clinicians are shared by all records of a cohort. */
const agentsByAuthor = new WeakMap<Reference, readonly [Agent, Agent]>();

const PROFILE = claim('provenance');
const author = concept(hl7CodeSystem('provenance-participant-type'), 'author', 'Author');
const transmitter = concept(
  'http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type',
  'transmitter',
  'Transmitter',
);

interface ProvenanceSource extends Pick<ProvenanceParts, 'id' | 'recorded' | 'agents'> {
  readonly targets: readonly Named[];
}

const template = templateOf<ProvenanceSource>((hole) =>
  provenanceOf({
    id: hole.text(({ id }) => id),
    targets: hole.references(({ targets }) => targets),
    updated: hole.text(({ recorded }) => recorded),
    recorded: hole.text(({ recorded }) => recorded),
    agents: hole.constant(({ agents }) => agents),
  }),
);
