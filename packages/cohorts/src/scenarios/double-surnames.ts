// Names of Spanish custom in systems that were not made for them.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Two surnames, hyphens and diacritics, and systems that lose each of them. */
export const doubleSurnames: ScenarioView = {
  id: 'double-surnames',
  title: 'Double surnames',
  description:
    'A mostly Spanish-speaking population whose second surnames, hyphens and accents get lost between systems.',
  purpose:
    'For exchanges that serve Spanish-speaking communities and ask whether their index treats them as well as everybody else. People bear the surnames of both parents; one system keeps both, another the first alone, a third joins them with a hyphen or swaps them, and accents disappear on the way. Compare recall here with recall on the quickstart: the difference is what the naming custom costs.',
  shows: [
    {
      text: '1,248 source records of 400 patients in three systems, 48 of them duplicates.',
      preview: {
        '/sourcePatientRecordCount': 1248,
        '/population': 400,
        '/identityVariance/duplicateRecords': 48,
      },
    },
    { text: '360 patients speak Spanish.', preview: { '/demographics/language/es': 360 } },
    {
      text: 'A record loses one of two surnames with a chance of 0.35, a hyphen with 0.5 and accents with 0.4.',
      spec: {
        '/hie/mutations/double-surname': 0.35,
        '/hie/mutations/hyphen-lost': 0.5,
        '/hie/mutations/diacritics-lost': 0.4,
      },
    },
    { text: 'The claims feed holds no accented letter at all.' },
  ],
  spec: specOf({
    name: 'double-surnames',
    population: 400,
    seed: 1605,
    geography: { state: 'Florida', city: 'Miami' },
    demographics: { language: { en: 0.1, es: 0.9 } },
    people: { deceasedRate: 0 },
    hie: {
      sourceSystems: ['community-clinic', 'general-hospital', 'claims-feed'],
      profiles: {
        'community-clinic': { basedOn: 'default', names: { keepsDiacritics: true } },
        'general-hospital': 'registration-desk',
        'claims-feed': { basedOn: 'claims-feed', names: { keepsDiacritics: false } },
      },
      duplicateRate: 0.12,
      addressDriftRate: 0.08,
      missingPhoneRate: 0.06,
      mutations: {
        'name-inversion': 0.05,
        'word-swap': 0.12,
        'space-delete': 0.08,
        'double-surname': 0.35,
        'hyphen-lost': 0.5,
        'diacritics-lost': 0.4,
      },
    },
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  }),
};
