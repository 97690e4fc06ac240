// Children, with asthma above the national rate.

import type { ScenarioView } from '@synthward/contracts';
import { specOf } from './spec-of';

/** Children from birth to 17 in a clinic and a claims feed. */
export const pediatricAsthma: ScenarioView = {
  id: 'pediatric-asthma',
  title: 'Pediatric asthma',
  description:
    'Children from birth to 17 with asthma above the national rate, in a clinic and a claims feed.',
  purpose:
    'For pediatric registries and quality measures, and for anything that must cope with minors. Asthma is rare in the first years and commonest at school age, so a measure that forgets its age limits shows at once; eczema and hay fever go with it. Ask whether the denominators are right, whether infants break anything, and whether children without an identifier of their own are found.',
  shows: [
    {
      text: '70 of 500 children have asthma, 100 hay fever and 60 eczema.',
      preview: {
        '/conditionCounts/asthma': 70,
        '/population': 500,
        '/conditionCounts/allergic-rhinitis': 100,
        '/conditionCounts/atopic-dermatitis': 60,
      },
    },
    { text: 'Asthma is more frequent from school age on than before, and absent in the first year of life.' },
    {
      text: '1,030 source records in two systems, 30 of them duplicates.',
      preview: { '/sourcePatientRecordCount': 1030, '/identityVariance/duplicateRecords': 30 },
    },
    {
      text: 'Nobody is older than 17.',
      spec: { '/demographics/ageBands/2/max': 17 },
    },
  ],
  spec: specOf({
    name: 'pediatric-asthma',
    population: 500,
    seed: 1701,
    geography: { state: 'Washington', city: 'Vancouver' },
    demographics: {
      ageBands: [
        { label: '0-4', min: 0, max: 4, weight: 0.24 },
        { label: '5-11', min: 5, max: 11, weight: 0.42 },
        { label: '12-17', min: 12, max: 17, weight: 0.34 },
      ],
      sexAtBirth: { female: 0.49, male: 0.51 },
      payerMix: { commercial: 0.52, medicaid: 0.43, 'self-pay': 0.05 },
      language: { en: 0.76, es: 0.18, other: 0.06 },
    },
    conditions: [
      { name: 'asthma', prevalence: 0.14 },
      { name: 'allergic-rhinitis', prevalence: 0.2 },
      { name: 'atopic-dermatitis', prevalence: 0.12 },
    ],
    hie: {
      sourceSystems: ['pediatric-clinic', 'claims-feed'],
      profiles: { 'pediatric-clinic': 'county-provider' },
      duplicateRate: 0.06,
      addressDriftRate: 0.15,
      missingPhoneRate: 0.05,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'] },
  }),
};
