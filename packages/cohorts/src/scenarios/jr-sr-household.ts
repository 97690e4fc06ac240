// Fathers and sons of one name at one address, and what becomes of the suffix that tells them apart.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Families in which every son at home bears his father's name. */
export const jrSrHousehold: ScenarioView = {
  id: 'jr-sr-household',
  title: 'Junior and senior',
  description:
    'Families whose sons bear the names of their fathers, with the suffix lost or written into another field.',
  purpose:
    'For matching teams that ask what their rules make of a father and a son with the same name, address and phone. The suffix is what tells them apart on paper, and it is the field that registrars lose, or write behind the family name. Birth dates lie a generation apart, so a rule that looks there survives; a rule that adds up agreements joins two medical histories.',
  shows: [
    {
      text: '400 patients with 1,240 records, 40 of them duplicates, in three systems.',
      preview: {
        '/population': 400,
        '/sourcePatientRecordCount': 1240,
        '/identityVariance/duplicateRecords': 40,
      },
    },
    {
      text: 'The share of the sons at home who bear the name of their father is 1.',
      spec: { '/people/juniorRate': 1 },
    },
    {
      text: 'A suffix is lost with a chance of 0.3, and written into another field with one of 0.15.',
      spec: { '/hie/mutations/suffix-lost': 0.3, '/hie/mutations/suffix-misplaced': 0.15 },
    },
    { text: 'Father and son share their address, and their names but for the suffix.' },
  ],
  spec: specOf({
    name: 'jr-sr-household',
    population: 400,
    seed: 1890,
    geography: { state: 'Georgia', city: 'Atlanta' },
    demographics: {
      ageBands: [
        { label: '0-17', min: 0, max: 17, weight: 0.4 },
        { label: '25-54', min: 25, max: 54, weight: 0.6 },
      ],
      sexAtBirth: { female: 0.48, male: 0.52 },
      payerMix: { commercial: 0.66, medicaid: 0.27, 'self-pay': 0.07 },
      language: { en: 1 },
    },
    people: { twinRate: 0, lookAlikeRate: 0, juniorRate: 1, deceasedRate: 0 },
    hie: {
      sourceSystems: ['family-practice', 'emergency-department', 'claims-feed'],
      profiles: {
        'family-practice': { basedOn: 'default', captures: { suffix: 1 } },
        'emergency-department': { basedOn: 'registration-desk', captures: { suffix: 1 } },
      },
      duplicateRate: 0.1,
      missingPhoneRate: 0.04,
      mutations: { 'suffix-lost': 0.3, 'suffix-misplaced': 0.15 },
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
