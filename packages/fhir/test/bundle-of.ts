// Small Bundles of anything, as clients could send them.

import { type AssembledPatient, assemblePatient, type IdentifierGuard } from '../src';

export type Loose = Readonly<Record<string, unknown>>;

/** Finds mail addresses alone: what else there is to find is the business of whoever passes the guard. */
export const mailGuard: IdentifierGuard = {
  inText: (text) => text.includes('@'),
  inCode: (text) => text.includes('@'),
};

/** A collection of resources, each under a full URL of its id. */
export function bundleOf(...resources: readonly Loose[]) {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: '2026-03-01T00:00:00Z',
    entry: resources.map((resource) => ({
      fullUrl: `https://server.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

export const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1960-05-17' };
const subject = { reference: 'Patient/p' };

/** A CodeableConcept of one coding, by `system|code|display`. */
export function coded(text: string): Loose {
  const [system = '', code = '', display] = text.split('|');
  return { coding: [{ system: SYSTEMS[system] ?? system, code, ...(display && { display }) }] };
}

const SYSTEMS: Readonly<Record<string, string>> = {
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  icd: 'http://hl7.org/fhir/sid/icd-10-cm',
};

const clinical = (code: string) => ({ coding: [{ code }] });

/** An active condition, by `system|code|display`. */
export function condition(id: string, code: string, over: Loose = {}): Loose {
  return {
    ...{ resourceType: 'Condition', id, subject, code: coded(code), clinicalStatus: clinical('active') },
    ...over,
  };
}

export function observation(id: string, code: string, over: Loose = {}): Loose {
  return { resourceType: 'Observation', id, subject, status: 'final', code: coded(code), ...over };
}

export function prescription(id: string, code: string, over: Loose = {}): Loose {
  return {
    ...{ resourceType: 'MedicationRequest', id, subject, status: 'active', intent: 'order' },
    ...{ medicationCodeableConcept: coded(code), ...over },
  };
}

export function allergy(id: string, code: string, over: Loose = {}): Loose {
  const verificationStatus = clinical('confirmed');
  return {
    ...{ resourceType: 'AllergyIntolerance', id, patient: subject, code: coded(code) },
    ...{ clinicalStatus: clinical('active'), verificationStatus, ...over },
  };
}

/** The graph of a Bundle that is one. Throws for one that is none. */
export function graphOf(bundle: unknown) {
  const assembled: AssembledPatient = assemblePatient(bundle, mailGuard);
  if ('graph' in assembled) return assembled.graph;
  throw new Error(JSON.stringify(assembled.problems));
}

/** `place type` of each problem, by dots. */
export function faultsOf(bundle: unknown): string[] {
  const assembled = assemblePatient(bundle, mailGuard);
  if ('graph' in assembled) return [];
  return assembled.problems.map(({ loc, type }) => `${loc.join('.')} ${type}`);
}
