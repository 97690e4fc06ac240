// Feeds with narrow columns: names cut off, no middle name, nothing but the payer's own number.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** One complete system beside two claims feeds, the second narrower than the first. */
export const claimsTruncation: ScenarioView = {
  id: 'claims-truncation',
  title: 'Truncated claims',
  description:
    'A complete clinic beside two claims feeds that cut names short and know no middle name, mail or social security number.',
  purpose:
    'For payers and exchanges that ask whether claims can be joined to clinical records when names do not fit their columns. The first feed cuts as many old formats do, the second more harshly; both write upper case, and neither holds a middle name, a mail address or a social security number. A comparison of whole names fails on every long one; a comparison of prefixes finds them, and some strangers as well.',
  shows: [
    {
      text: '1,540 source records of 500 patients in three systems, 40 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1540,
        '/population': 500,
        '/identityVariance/duplicateRecords': 40,
      },
    },
    {
      text: 'The first feed keeps 15 letters of the family name and 12 of the given name, the second 8 and 5.',
      spec: {
        '/hie/profiles/claims-feed/names/longestFamilyName': 15,
        '/hie/profiles/claims-feed/names/longestGivenName': 12,
        '/hie/profiles/payer-extract/names/longestFamilyName': 8,
        '/hie/profiles/payer-extract/names/longestGivenName': 5,
      },
    },
    {
      text: 'The share of records with a social security number is 0 in the first and 0 in the second feed.',
      spec: {
        '/hie/profiles/claims-feed/captures/ssn': 0,
        '/hie/profiles/payer-extract/captures/ssn': 0,
      },
    },
    {
      text: 'Every name in the two feeds is upper case, and no record there has a middle name or a mail address.',
    },
  ],
  spec: specOf({
    name: 'claims-truncation',
    population: 500,
    seed: 1512,
    geography: { state: 'Illinois', city: 'Chicago' },
    conditions: [
      { name: 'hypertension', prevalence: 0.32 },
      { name: 'hyperlipidemia', prevalence: 0.12 },
    ],
    hie: {
      sourceSystems: ['primary-clinic', 'claims-feed', 'payer-extract'],
      profiles: {
        'primary-clinic': { basedOn: 'default' },
        'claims-feed': {
          basedOn: 'claims-feed',
          captures: { ssn: 0, middleName: 0, email: 0 },
          names: { letterCase: 'upper', keepsDiacritics: false, longestFamilyName: 15, longestGivenName: 12 },
        },
        'payer-extract': {
          basedOn: 'claims-feed',
          captures: { ssn: 0, middleName: 0, email: 0 },
          names: { letterCase: 'upper', keepsDiacritics: false, longestFamilyName: 8, longestGivenName: 5 },
        },
      },
      duplicateRate: 0.08,
      addressDriftRate: 0.12,
      missingPhoneRate: 0.2,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
