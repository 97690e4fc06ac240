// People who changed their name between two registrations.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Systems of three ages, so that one person stands in them under a former and a present name. */
export const nameChange: ScenarioView = {
  id: 'name-change',
  title: 'Change of name',
  description:
    'Adults of marrying age, and some children, whose names changed after the older systems registered them.',
  purpose:
    'For data stewards who ask whether a person is still found after a marriage, a divorce or an adoption. The hospital last registered its patients years ago, the clinic some time ago, the insurer this month; whoever changed the name in between stands in the feed under both. Given name, birth date and social security number go on, the family name does not.',
  shows: [
    {
      text: '1,248 source records of 400 patients, 48 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1248,
        '/population': 400,
        '/identityVariance/duplicateRecords': 48,
      },
    },
    {
      text: 'The hospital registered its patients between 1,500 and 3,600 days ago, the insurer within the last 30 days.',
      spec: {
        '/hie/profiles/hospital-registration/stalenessDays/min': 1500,
        '/hie/profiles/hospital-registration/stalenessDays/max': 3600,
        '/hie/profiles/claims-feed/stalenessDays/max': 30,
      },
    },
    {
      text: '280 patients are women, who change their name more often.',
      preview: { '/demographics/sexAtBirth/female': 280 },
    },
    { text: 'The older the registration, the more records show a name that the person no longer bears.' },
  ],
  spec: specOf({
    name: 'name-change',
    population: 400,
    seed: 1406,
    geography: { state: 'Oregon', city: 'Portland' },
    demographics: {
      ageBands: [
        { label: '0-17', min: 0, max: 17, weight: 0.1 },
        { label: '18-29', min: 18, max: 29, weight: 0.25 },
        { label: '30-44', min: 30, max: 44, weight: 0.45 },
        { label: '45-59', min: 45, max: 59, weight: 0.2 },
      ],
      sexAtBirth: { female: 0.7, male: 0.3 },
      payerMix: { commercial: 0.68, medicaid: 0.25, 'self-pay': 0.07 },
      language: { en: 0.9, es: 0.1 },
    },
    people: { deceasedRate: 0 },
    hie: {
      sourceSystems: ['hospital-registration', 'county-provider', 'claims-feed'],
      profiles: {
        'hospital-registration': {
          basedOn: 'registration-desk',
          stalenessDays: { min: 1500, max: 3600 },
        },
        'county-provider': { basedOn: 'county-provider', stalenessDays: { min: 300, max: 1500 } },
        'claims-feed': { basedOn: 'claims-feed', stalenessDays: { min: 0, max: 30 } },
      },
      duplicateRate: 0.12,
      missingPhoneRate: 0.06,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
