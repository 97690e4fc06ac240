// A request as it leaves the house: what the contract names and nothing else, without identifiers and dates of the patient.

import type { PatientGraph, PatientNode, SynthesisRequest } from '@synthward/contracts';

const OLDEST_AGE = 90;

/** The request for another server. Nodes keep their order, and get the ids n1, n2, and so on. */
export function outgoingRequest(request: SynthesisRequest): object {
  const { user_query, population_filter, publication_filter, fast_mode, assembled_patient } = request;
  return {
    user_query,
    ...(population_filter && { population_filter: populationOf(population_filter) }),
    ...(publication_filter && { publication_filter: publicationOf(publication_filter) }),
    ...(typeof fast_mode === 'boolean' && { fast_mode }),
    ...(assembled_patient && { assembled_patient: patientOf(assembled_patient) }),
  };
}

function populationOf({ age, sex, race }: NonNullable<SynthesisRequest['population_filter']>) {
  return { age: cappedAge(age), sex, race };
}

function publicationOf(filter: NonNullable<SynthesisRequest['publication_filter']>) {
  const { publication_date, publication_type, publication_quality } = filter;
  return {
    ...(publication_date && {
      publication_date: {
        start_year: publication_date.start_year ?? null,
        end_year: publication_date.end_year ?? null,
      },
    }),
    ...(publication_type && publication_type.length > 0 && { publication_type }),
    ...(publication_quality && { publication_quality }),
  };
}

function patientOf({ nodes, relationships, demographics: { age, gender, race } }: PatientGraph) {
  return {
    nodes: nodes.map(nodeOf),
    relationships: relationships.map(({ source, target, relationship_id }) => ({
      source,
      target,
      ...(typeof relationship_id === 'string' && { relationship_id }),
    })),
    demographics: { age: cappedAge(age), gender, race },
  };
}

/** So few people are older that an age would name them. */
function cappedAge(age: number | null): number | null {
  return age === null ? null : Math.min(age, OLDEST_AGE);
}

function nodeOf(node: PatientNode, index: number) {
  const { node_type, notable, system_id, system_preferred_name, other_system_ids, coding, metadata } = node;
  return {
    ...{ node_type, fhir_id: `n${index + 1}`, notable, system_id, system_preferred_name },
    ...(other_system_ids && { other_system_ids }),
    ...(coding && { coding: coding.map(({ code, system, display }) => ({ code, system, display })) }),
    ...(metadata && { metadata: metadataOf(metadata) }),
  };
}

function metadataOf(metadata: NonNullable<PatientNode['metadata']>) {
  const { condition_metadata: condition, observation_metadata: observation } = metadata;
  const { intervention_metadata: intervention, allergy_metadata: allergy } = metadata;
  return {
    ...(condition && {
      condition_metadata: {
        clinicalStatus: condition.clinicalStatus,
        family_history: condition.family_history,
        ...(condition.ccsr_categories && { ccsr_categories: condition.ccsr_categories }),
      },
    }),
    ...(observation && { observation_metadata: observationOf(observation) }),
    ...(intervention && {
      intervention_metadata: {
        intervention_type: intervention.intervention_type,
        status: intervention.status,
        intervention_time: null,
      },
    }),
    ...(allergy && {
      allergy_metadata: {
        clinicalStatus: allergy.clinicalStatus ?? null,
        verificationStatus: allergy.verificationStatus ?? null,
        criticality: allergy.criticality ?? null,
      },
    }),
  };
}

type Observation = NonNullable<NonNullable<PatientNode['metadata']>['observation_metadata']>;

function observationOf({ interpretation, risk, risk_direction, valueQuantity }: Observation) {
  return {
    interpretation: interpretation ?? null,
    ...{ risk, risk_direction },
    observation_time: null,
    ...(valueQuantity && {
      valueQuantity: {
        value: valueQuantity.value ?? null,
        unit: valueQuantity.unit ?? null,
        code: valueQuantity.code ?? null,
      },
    }),
  };
}
