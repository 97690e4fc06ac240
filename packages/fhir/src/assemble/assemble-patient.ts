// From a Bundle to a patient's graph: one node for each concept, nothing that could tell who the patient is.

import type { PatientGraph, ValidationProblem } from '@synthward/contracts';
import { allergyFindings } from './allergy-findings';
import { bundleProblems } from './check-bundle';
import { conditionFindings, familyFindings } from './condition-findings';
import { demographicsOf } from './demographics';
import { edgesOf } from './edges';
import type { Finding, Reading } from './finding';
import { fitGraph, type WeighedNode } from './fit-graph';
import { type ConceptGroup, graphPartsOf } from './graph-parts';
import { createAnonymity, type IdentifierGuard } from './identifying';
import { immunizationFindings, medicationFindings, procedureFindings } from './intervention-findings';
import { objectOf } from './json';
import { latestMoment } from './latest-moment';
import { momentOf } from './moment';
import { fhirIDOf, withFreeIDs } from './node-ids';
import { observationFindings } from './observation-findings';
import { onePatient } from './one-patient';
import { createReferences } from './resolve-references';
import { type BundledResource, resourcesOf } from './resource';

export type AssembledPatient =
  | { readonly graph: PatientGraph }
  /** With places from `body` on, and no value of the Bundle. */
  | { readonly problems: readonly ValidationProblem[] };

/**
 * The graph of the patient whom a Bundle of FHIR R4 is about, as `patientGraphSchema` has it, small enough to be sent on
 * with a question. Problems for what is no Bundle and for one of several patients. Whatever else is wrong inside is
 * left out; nothing is thrown. The order of the entries changes nothing. "Now" is the Bundle's timestamp, else the latest
 * time in it. What the guard finds does not get into the graph.
 */
export function assemblePatient(value: unknown, guard: IdentifierGuard): AssembledPatient {
  const problems = bundleProblems(value);
  if (problems.length > 0) return { problems };
  const bundle = objectOf(value) ?? {};
  const resources = resourcesOf(bundle);
  const references = createReferences(resources);
  const about = onePatient(resources, references);
  if ('problems' in about) return about;
  const now = momentOf(bundle.timestamp) ?? latestMoment(resources);
  const anonymity = createAnonymity(resources, guard);
  const patient = about.patient?.body;
  const clock = { now, birthDay: momentOf(patient?.birthDate)?.day };
  const reading = { references, anonymity, clock };
  const parts = graphPartsOf(about.told.flatMap((resource) => findingsOf(resource, reading)));
  const fitting = fitGraph(parts.groups.map(nodeOf), edgesOf(parts, references));
  return {
    graph: {
      nodes: withFreeIDs(fitting.nodes, anonymity),
      relationships: fitting.edges,
      demographics: demographicsOf(patient, now),
    },
  };
}

const readers: Readonly<Record<string, (source: BundledResource, reading: Reading) => Finding[]>> = {
  Condition: conditionFindings,
  FamilyMemberHistory: familyFindings,
  Observation: observationFindings,
  MedicationRequest: medicationFindings,
  MedicationStatement: medicationFindings,
  MedicationDispense: medicationFindings,
  MedicationAdministration: medicationFindings,
  Procedure: procedureFindings,
  Immunization: immunizationFindings,
  AllergyIntolerance: allergyFindings,
};

function findingsOf(source: BundledResource, reading: Reading): Finding[] {
  return readers[source.type]?.(source, reading) ?? [];
}

function nodeOf({ best, systemID }: ConceptGroup): WeighedNode {
  const { nodeType, concept, metadata, notable, activity, seconds } = best;
  return {
    systemID,
    activity,
    seconds,
    node: {
      node_type: nodeType,
      fhir_id: fhirIDOf(best.source),
      notable,
      system_id: systemID,
      system_preferred_name: concept.name,
      other_system_ids: [...concept.otherSystemIDs],
      coding: [...concept.coding],
      metadata: { ...NO_METADATA, ...metadata },
    },
  };
}

const NO_METADATA = {
  condition_metadata: null,
  observation_metadata: null,
  intervention_metadata: null,
  allergy_metadata: null,
} as const;
