// A source system with two clinicians.

import type { SourceDirectory } from '@synthward/contracts';

/** Numbers of the two clinicians; right by their check digits. */
export const FIRST_NPI = '9000000015';
export const SECOND_NPI = '9000000023';

/** The directory of a source system of that name. */
export function sampleDirectory(sourceSystem: string): SourceDirectory {
  return {
    sourceSystem,
    kind: 'provider',
    npi: '9000000007',
    phone: '360-555-0100',
    address: {
      line: '12 Harbor Way',
      city: 'Vancouver',
      state: 'Washington',
      postalCode: '98660',
      country: 'US',
    },
    clinicians: [
      { npi: FIRST_NPI, givenName: 'Grace', familyName: 'Okafor', specialty: familyMedicine },
      { npi: SECOND_NPI, givenName: 'Daniel', familyName: 'Reyes', specialty: internalMedicine },
    ],
  };
}

const TAXONOMY = 'http://nucc.org/provider-taxonomy';
const familyMedicine = { system: TAXONOMY, code: '207Q00000X', display: 'Family Medicine Physician' };
const internalMedicine = { system: TAXONOMY, code: '207R00000X', display: 'Internal Medicine Physician' };
