// Codings of the terminologies that a life speaks in.

import type { Coding } from '@synthward/contracts';

/** A concept of SNOMED CT. */
export function snomedCoding(code: string, display: string): Coding {
  return { system: 'http://snomed.info/sct', code, display };
}

/** A concept of RxNorm. */
export function rxnormCoding(code: string, display: string): Coding {
  return { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display };
}

/** A LOINC code. */
export function loincCoding(code: string, display: string): Coding {
  return { system: 'http://loinc.org', code, display };
}
