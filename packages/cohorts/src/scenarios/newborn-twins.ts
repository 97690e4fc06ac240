// Infants with a twin, registered at birth under a temporary name and later under their own.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Infants with a twin, and a birth hospital that never learned their names. */
export const newbornTwins: ScenarioView = {
  id: 'newborn-twins',
  title: 'Newborn twins',
  description:
    'Twins under two years, in a birth hospital that holds their temporary names and a clinic that holds their own.',
  purpose:
    'For hospitals and exchanges that ask whether their index keeps twins apart and still follows a newborn from the temporary name to the given one. Twins share birth date, address, family name and phone; the record of the birth says nothing but Baby Girl or Baby Boy. A rule that trusts birth date and address joins the twins, a rule that trusts the first name loses the newborn.',
  shows: [
    {
      text: 'All 200 patients are under two years old, and each record counts: 620 in three systems, 20 of them duplicates.',
      preview: {
        '/population': 200,
        '/sourcePatientRecordCount': 620,
        '/identityVariance/duplicateRecords': 20,
      },
    },
    {
      text: '100 pairs of twins, each with one birth date and one address.',
      preview: { '/identityVariance/twinPairs': 100 },
    },
    {
      text: 'The birth hospital knows many of them as Baby Girl or Baby Boy; clinic and claims know their names.',
    },
    {
      text: 'Nobody moves: 0 patients have addresses that disagree.',
      preview: { '/identityVariance/addressDriftedPatients': 0 },
    },
  ],
  spec: specOf({
    name: 'newborn-twins',
    population: 200,
    seed: 2002,
    geography: { state: 'Ohio', city: 'Columbus' },
    demographics: {
      ageBands: [
        { label: '0', min: 0, max: 0, weight: 0.7 },
        { label: '1', min: 1, max: 1, weight: 0.3 },
      ],
      sexAtBirth: { female: 0.5, male: 0.5 },
      payerMix: { commercial: 0.54, medicaid: 0.42, 'self-pay': 0.04 },
      language: { en: 0.8, es: 0.2 },
    },
    people: { twinRate: 1, lookAlikeRate: 0, juniorRate: 0, deceasedRate: 0 },
    hie: {
      sourceSystems: ['birth-hospital', 'pediatric-clinic', 'claims-feed'],
      profiles: {
        // Older than the patients: the hospital still holds what it wrote on the day of the birth.
        'birth-hospital': {
          basedOn: 'registration-desk',
          stalenessDays: { min: 365, max: 730 },
          mutations: { 'newborn-name': 0.9 },
        },
        'pediatric-clinic': { basedOn: 'default', mutations: { 'guardian-contact': 0.6 } },
        // An insurer asks for the child's own name, and gets it within days.
        'claims-feed': { basedOn: 'claims-feed', stalenessDays: { min: 0, max: 5 } },
      },
      duplicateRate: 0.1,
      missingPhoneRate: 0.05,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
