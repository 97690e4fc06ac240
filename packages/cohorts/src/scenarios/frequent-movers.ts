// Young renters whose addresses and phones change faster than the systems notice.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Address and phone tell little; the rest must carry the match. */
export const frequentMovers: ScenarioView = {
  id: 'frequent-movers',
  title: 'Frequent movers',
  description: 'Young renters whose systems disagree about address and phone more often than not.',
  purpose:
    'For teams whose rules lean on address and phone, and who ask how far they get without. Most of these patients moved in the last two years, many changed their number, and systems that register now and then hold whatever was true on the day. An index that demands an equal address splits people into one person for each home; one that ignores addresses altogether must show what it uses instead.',
  shows: [
    {
      text: '2,050 source records of 500 patients in four systems, 50 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 2050,
        '/population': 500,
        '/identityVariance/duplicateRecords': 50,
      },
    },
    {
      text: 'The systems disagree about the address of 325 patients.',
      preview: { '/identityVariance/addressDriftedPatients': 325 },
    },
    {
      text: '205 records have no phone, and a record holds another number of the person with a chance of 0.3.',
      preview: { '/identityVariance/recordsMissingPhone': 205 },
      spec: { '/hie/mutations/other-phone': 0.3 },
    },
    {
      text: 'Everybody is between 18 and 44 years old.',
      spec: { '/demographics/ageBands/0/min': 18, '/demographics/ageBands/1/max': 44 },
    },
  ],
  spec: specOf({
    name: 'frequent-movers',
    population: 500,
    seed: 2450,
    geography: { state: 'Nevada', city: 'Las Vegas' },
    demographics: {
      ageBands: [
        { label: '18-29', min: 18, max: 29, weight: 0.55 },
        { label: '30-44', min: 30, max: 44, weight: 0.45 },
      ],
      sexAtBirth: { female: 0.5, male: 0.5 },
      payerMix: { commercial: 0.5, medicaid: 0.32, 'self-pay': 0.12, uninsured: 0.06 },
      language: { en: 0.76, es: 0.2, other: 0.04 },
    },
    people: { deceasedRate: 0 },
    hie: {
      sourceSystems: ['regional-hie', 'urgent-care-clinic', 'claims-feed', 'lab-network'],
      profiles: { 'urgent-care-clinic': 'county-provider' },
      duplicateRate: 0.1,
      addressDriftRate: 0.65,
      missingPhoneRate: 0.1,
      mutations: { 'address-standardisation': 0.25, 'other-phone': 0.3 },
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
