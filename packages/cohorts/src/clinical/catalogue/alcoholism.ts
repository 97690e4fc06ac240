// Alcoholism.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const alcoholism = condition({
  id: 'alcoholism',
  display: 'Alcoholism',
  snomed: '7200002',
  icd10: 'F10.20',
  course: 'chronic',
  prior: bySex({
    female: [
      [13, 0.01],
      [18, 0.1],
      [26, 0.08],
      [65, 0.02],
    ],
    male: [
      [13, 0.01],
      [18, 0.14],
      [26, 0.13],
      [65, 0.04],
    ],
  }),
  onsetFrom: 13,
  followUpMonths: 6,
  effects: [
    { loinc: '75626-2', shift: 7, spread: 2 }, // AUDIT-C
    { loinc: '1920-8', shift: 30, spread: 20 }, // aspartate aminotransferase
    { loinc: '1742-6', shift: 18, spread: 15 }, // alanine aminotransferase
    { loinc: '787-2', shift: 4, spread: 3 }, // MCV
    { loinc: '2571-8', shift: 25 }, // triglycerides
  ],
  tests: [
    { panel: 'audit-c', everyMonths: 6 },
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 12 },
  ],
  procedures: [
    {
      snomed: '763302001',
      display: 'Assessment using Alcohol Use Disorders Identification Test - Consumption',
      share: 0.8,
      everyMonths: 12,
    },
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.4,
      everyMonths: 12,
      afterMonths: 1,
    },
  ],
  goals: [{ text: 'AUDIT-C score below 4', loinc: '75626-2', comparator: '<', value: 4, unit: '{score}' }],
  carePlan: ['Counseling about alcohol', 'Mutual support group'],
  phrases: {
    complaints: [
      'The patient drinks more than intended on most days.',
      'The patient would like help with cutting down.',
      'The patient had a relapse after a period without alcohol.',
    ],
    findings: [
      'There is no tremor of the outstretched hands.',
      'The liver edge is palpable and smooth.',
      'There are a few spider nevi on the chest.',
    ],
    plans: [
      'Discussed goals for reducing alcohol.',
      'Offered a support group and counseling.',
      'Warned about withdrawal when stopping suddenly.',
    ],
  },
  source: 'Engine assumption from a recalled 10 % of adults (unverified)',
});
