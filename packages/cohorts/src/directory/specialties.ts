// What clinicians are, by NUCC Provider Taxonomy.

import type { Coding } from '@synthward/contracts';

/** Codes with their display (National Uniform Claim Committee; codes recalled, checked for form alone). */
export const specialties: readonly Coding[] = [
  taxonomy('207Q00000X', 'Family Medicine Physician'),
  taxonomy('207R00000X', 'Internal Medicine Physician'),
  taxonomy('208000000X', 'Pediatrics Physician'),
  taxonomy('363L00000X', 'Nurse Practitioner'),
  taxonomy('207P00000X', 'Emergency Medicine Physician'),
  taxonomy('208M00000X', 'Hospitalist Physician'),
];

function taxonomy(code: string, display: string): Coding {
  return { system: 'http://nucc.org/provider-taxonomy', code, display };
}
