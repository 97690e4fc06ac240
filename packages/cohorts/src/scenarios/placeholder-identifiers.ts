// Identifiers that many people share, because somebody typed whatever the form would accept.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Default social security numbers, birth dates and phones in bulk. */
export const placeholderIdentifiers: ScenarioView = {
  id: 'placeholder-identifiers',
  title: 'Placeholder identifiers',
  description: 'Social security numbers, birth dates and phones that are defaults of the form, in bulk.',
  purpose:
    'For teams whose rules give weight to identifiers, and who ask what happens when an identifier is a placeholder. Registrars who do not know a number type nines, the first day of a century, or the number of the front desk; hundreds of unrelated people then agree exactly. An index without a list of such values chains them into one giant person. Look at the largest cluster first.',
  shows: [
    {
      text: '1,575 source records of 500 patients in three systems, 75 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1575,
        '/population': 500,
        '/identityVariance/duplicateRecords': 75,
      },
    },
    {
      text: 'A record gets a placeholder with a chance of 0.25 for the social security number, 0.08 for the birth date and 0.2 for the phone.',
      spec: {
        '/hie/mutations/placeholder-ssn': 0.25,
        '/hie/mutations/placeholder-birth-date': 0.08,
        '/hie/mutations/placeholder-phone': 0.2,
      },
    },
    {
      text: 'The most frequent social security number is that of many people, whose names and birth dates differ.',
    },
  ],
  spec: specOf({
    name: 'placeholder-identifiers',
    population: 500,
    seed: 9999,
    geography: { state: 'Texas', city: 'Dallas' },
    people: { deceasedRate: 0 },
    hie: {
      sourceSystems: ['emergency-department', 'county-provider', 'lab-network'],
      profiles: { 'emergency-department': 'registration-desk' },
      duplicateRate: 0.15,
      addressDriftRate: 0.08,
      missingPhoneRate: 0.1,
      mutations: { 'placeholder-ssn': 0.25, 'placeholder-birth-date': 0.08, 'placeholder-phone': 0.2 },
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
