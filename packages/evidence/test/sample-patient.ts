// Patient graphs of few nodes.

import type { PatientGraph, PatientNode } from '@synthward/contracts';

type Metadata = NonNullable<PatientNode['metadata']>;

/** A notable node with the name `name` and the id `id:name`. */
export function nodeOf(name: string, metadata: Metadata, parts: Partial<PatientNode> = {}): PatientNode {
  return {
    node_type: 'node',
    fhir_id: null,
    notable: true,
    system_id: `id:${name}`,
    system_preferred_name: name,
    metadata,
    ...parts,
  };
}

export function conditionOf(
  name: string,
  clinicalStatus: 'active' | 'resolved' | null = 'active',
): PatientNode {
  return nodeOf(name, { condition_metadata: { clinicalStatus, family_history: false } });
}

export function medicationOf(name: string, status: 'active' | 'stopped' = 'active'): PatientNode {
  return nodeOf(name, {
    intervention_metadata: { intervention_type: 'medication', status, intervention_time: null },
  });
}

export function allergyOf(
  name: string,
  verificationStatus: 'confirmed' | 'refuted' = 'confirmed',
): PatientNode {
  return nodeOf(name, { allergy_metadata: { verificationStatus } });
}

/** A graph of `nodes` for a person of 70 years, without edges unless given. */
export function graphOf(nodes: readonly PatientNode[], parts: Partial<PatientGraph> = {}): PatientGraph {
  return {
    nodes,
    relationships: [],
    demographics: { age: 70, gender: 'Female', race: null },
    ...parts,
  };
}
