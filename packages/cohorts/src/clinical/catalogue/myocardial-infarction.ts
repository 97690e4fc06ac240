// Myocardial infarction.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const myocardialInfarction = condition({
  id: 'myocardial-infarction',
  display: 'Myocardial infarction',
  snomed: '22298006',
  icd10: 'I21.9',
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
  setting: 'inpatient',
  stayDays: 4,
  followUpMonths: 6,
  effects: [
    { loinc: '89579-7', shift: 60, spread: 40 }, // troponin I
    { loinc: '10230-1', shift: -8, spread: 5 }, // ejection fraction
    { loinc: '8867-4', shift: 6 }, // heart rate
  ],
  tests: [
    { panel: 'troponin' },
    { panel: 'ejection-fraction', everyMonths: 12 },
    { panel: 'lipids', everyMonths: 6 },
    { panel: 'basic-metabolic', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet', share: 0.95 },
    { rxnorm: '309362', display: 'clopidogrel 75 MG Oral Tablet', share: 0.8, days: 365, adds: true },
    { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet', share: 0.85, adds: true },
    {
      rxnorm: '866436',
      display: '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet',
      share: 0.85,
      adds: true,
    },
    { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.6, adds: true },
  ],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', setting: 'inpatient' },
    { snomed: '33367005', display: 'Angiography of coronary artery', share: 0.7, setting: 'inpatient' },
    { snomed: '415070008', display: 'Percutaneous coronary intervention', share: 0.5, setting: 'inpatient' },
    { snomed: '232717009', display: 'Coronary artery bypass grafting', share: 0.1, setting: 'inpatient' },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.9, afterMonths: 1 },
  ],
  goals: [
    { text: 'LDL cholesterol below 70 mg/dL', loinc: '18262-6', comparator: '<', value: 70, unit: 'mg/dL' },
  ],
  carePlan: ['Cardiac rehabilitation exercise', 'Medication adherence', 'Diet low in saturated fat'],
  phrases: {
    complaints: [
      'The patient was admitted with crushing chest pain and sweating.',
      'The patient describes pressure in the chest that spread to the arm.',
      'The patient felt sudden nausea and breathlessness at rest.',
    ],
    findings: [
      'The patient was pale and sweating on arrival.',
      'Heart sounds are regular and no new murmur is heard.',
      'There are fine crackles at both lung bases.',
    ],
    plans: [
      'Treatment against clotting was started.',
      'Referred to cardiac rehabilitation.',
      'Follow-up with cardiology is arranged.',
    ],
  },
  source: 'Published: AHA 2016 (20+ M 4.0 %, F 1.8 %); age steps assumed',
});
