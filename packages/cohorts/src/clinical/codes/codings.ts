// Codings of the terminologies that clinical facts are written in.

import type { Coding } from '@synthward/contracts';

/** A SNOMED CT concept. */
export function snomedCoding(code: string, display: string): Coding {
  return { system: 'http://snomed.info/sct', code, display };
}

/** A LOINC term. */
export function loincCoding(code: string, display: string): Coding {
  return { system: 'http://loinc.org', code, display };
}

/** A concept of RxNorm. */
export function rxnormCoding(code: string, display: string): Coding {
  return { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display };
}

/** A vaccine of the CDC's CVX table. */
export function cvxCoding(code: string, display: string): Coding {
  return { system: 'http://hl7.org/fhir/sid/cvx', code, display };
}
