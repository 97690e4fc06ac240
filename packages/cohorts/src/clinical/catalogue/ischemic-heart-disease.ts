// Ischemic heart disease.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const ischemicHeartDisease = condition({
  id: 'ischemic-heart-disease',
  display: 'Ischemic heart disease',
  snomed: '414545008',
  icd10: 'I25.10',
  course: 'chronic',
  prior: bySex({
    female: [
      [20, 0.008],
      [45, 0.048],
      [65, 0.11],
      [75, 0.19],
    ],
    male: [
      [20, 0.012],
      [45, 0.073],
      [65, 0.17],
      [75, 0.29],
    ],
  }),
  onsetFrom: 20,
  cause: { condition: 'hypertension', oddsRatio: 2.5 },
  followUpMonths: 6,
  effects: [
    { loinc: '18262-6', shift: 15, spread: 15 }, // LDL cholesterol
    { loinc: '2093-3', shift: 15, spread: 15 }, // total cholesterol
  ],
  tests: [
    { panel: 'lipids', everyMonths: 12 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 24 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet', share: 0.9 },
    { rxnorm: '617311', display: 'atorvastatin 40 MG Oral Tablet', share: 0.85, adds: true },
    {
      rxnorm: '866436',
      display: '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet',
      share: 0.8,
      adds: true,
    },
    { rxnorm: '198039', display: 'nitroglycerin 0.4 MG Sublingual Tablet', share: 0.6, adds: true },
  ],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', share: 0.9, everyMonths: 12 },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.5, afterMonths: 1 },
    { snomed: '33367005', display: 'Angiography of coronary artery', share: 0.35, afterMonths: 2 },
    {
      snomed: '415070008',
      display: 'Percutaneous coronary intervention',
      share: 0.2,
      afterMonths: 3,
      setting: 'inpatient',
    },
    {
      snomed: '232717009',
      display: 'Coronary artery bypass grafting',
      share: 0.06,
      afterMonths: 4,
      setting: 'inpatient',
    },
  ],
  goals: [
    { text: 'LDL cholesterol below 70 mg/dL', loinc: '18262-6', comparator: '<', value: 70, unit: 'mg/dL' },
    {
      text: 'Systolic blood pressure below 130 mmHg',
      loinc: '8480-6',
      comparator: '<',
      value: 130,
      unit: 'mm[Hg]',
    },
  ],
  carePlan: [
    'Cardiac rehabilitation exercise',
    'Diet low in saturated fat',
    'Smoking cessation where it applies',
  ],
  phrases: {
    complaints: [
      'The patient reports chest tightness on brisk walking that settles with rest.',
      'The patient has had no chest pain since the last visit.',
      'The patient gets tired sooner than before when climbing stairs.',
    ],
    findings: [
      'Heart sounds are regular without murmurs.',
      'The lungs are clear and there is no ankle swelling.',
      'Chest wall palpation does not reproduce discomfort.',
    ],
    plans: [
      'Continue treatment that prevents clots and lowers cholesterol.',
      'Explained the use of nitroglycerin and when to call for help.',
      'Encouraged regular exercise within comfortable limits.',
    ],
  },
  source: 'Published: AHA 2016 (20+ M 7.6 %, F 5.0 %); the age steps are recalled (unverified)',
});
