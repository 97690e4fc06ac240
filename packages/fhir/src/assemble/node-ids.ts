// The `fhir_id` of each node, which must not be the patient's number in other words.

import type { PatientNode } from '@synthward/contracts';
import type { Anonymity } from './identifying';
import type { BundledResource } from './resource';

const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/;

/** `Type/id`; null for a resource without an id. */
export function fhirIDOf({ type, id }: BundledResource): string | null {
  return id === undefined ? null : `${type}/${id}`;
}

/** The nodes, with `Type/n<k>` in the place of each id that would tell who the patient is, or that is none. */
export function withFreeIDs(nodes: readonly PatientNode[], { isFreeID }: Anonymity): PatientNode[] {
  const taken = new Set(nodes.map(({ fhir_id }) => fhir_id));
  const replaced = new Map<string, string>();
  let next = 1;
  const replacementOf = (full: string): string => {
    const type = full.slice(0, full.indexOf('/'));
    while (taken.has(`${type}/n${next}`)) next += 1;
    const made = `${type}/n${next}`;
    next += 1;
    replaced.set(full, made);
    return made;
  };
  return nodes.map((node) => {
    const full = node.fhir_id;
    if (full === null || isFree(full, isFreeID)) return node;
    return { ...node, fhir_id: replaced.get(full) ?? replacementOf(full) };
  });
}

function isFree(full: string, isFreeID: Anonymity['isFreeID']): boolean {
  const id = full.slice(full.indexOf('/') + 1);
  return FHIR_ID.test(id) && isFreeID(id);
}
