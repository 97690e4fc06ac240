// History of myocardial infarction.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const historyOfMi = condition({
  id: 'history-of-mi',
  display: 'History of myocardial infarction',
  snomed: '399211009',
  icd10: 'I25.2',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.002],
      [45, 0.015],
      [65, 0.045],
    ],
    male: [
      [20, 0.005],
      [45, 0.04],
      [65, 0.1],
    ],
  }),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  followUpMonths: 6,
  effects: [
    { loinc: '10230-1', shift: -7, spread: 5 }, // ejection fraction
  ],
  tests: [
    { panel: 'lipids', everyMonths: 12 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'ejection-fraction', everyMonths: 24 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet', share: 0.9 },
    { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet', share: 0.8, adds: true },
    {
      rxnorm: '866436',
      display: '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet',
      share: 0.75,
      adds: true,
    },
    { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.6, adds: true },
  ],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', share: 0.9, everyMonths: 12 },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.4, everyMonths: 24 },
  ],
  goals: [
    { text: 'LDL cholesterol below 70 mg/dL', loinc: '18262-6', comparator: '<', value: 70, unit: 'mg/dL' },
  ],
  carePlan: ['Medication adherence', 'Physical activity most days of the week'],
  phrases: {
    complaints: [
      'The patient has had no chest pain since the last visit.',
      'The patient is anxious about another heart attack.',
      'The patient walks daily without trouble.',
    ],
    findings: [
      'Heart sounds are regular without murmurs.',
      'There is no swelling of the ankles.',
      'The lungs are clear on auscultation.',
    ],
    plans: [
      'Secondary prevention continues unchanged.',
      'Reviewed warning signs and the use of emergency services.',
      'Encouraged regular exercise and no smoking.',
    ],
  },
  source: 'Published: AHA 2016 (20+ M 4.0 %, F 1.8 %); age steps assumed',
});
