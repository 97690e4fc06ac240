// Acute ST segment elevation myocardial infarction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const stemi = condition({
  id: 'stemi',
  display: 'Acute ST segment elevation myocardial infarction',
  snomed: '401303003',
  icd10: 'I21.3',
  course: 'chronic',
  prior: everyone([20, 0.001], [45, 0.006], [65, 0.015]),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  setting: 'inpatient',
  stayDays: 5,
  followUpMonths: 6,
  effects: [
    { loinc: '89579-7', shift: 90, spread: 50 }, // troponin I
    { loinc: '10230-1', shift: -12, spread: 6 }, // ejection fraction
    { loinc: '8867-4', shift: 8 }, // heart rate
  ],
  tests: [
    { panel: 'troponin' },
    { panel: 'ejection-fraction', everyMonths: 12 },
    { panel: 'lipids', everyMonths: 6 },
    { panel: 'basic-metabolic', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet', share: 0.95 },
    { rxnorm: '1116635', display: 'ticagrelor 90 MG Oral Tablet', share: 0.8, days: 365, adds: true },
    { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet', share: 0.9, adds: true },
    {
      rxnorm: '866436',
      display: '24 HR metoprolol succinate 50 MG Extended Release Oral Tablet',
      share: 0.85,
      adds: true,
    },
    { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.7, adds: true },
  ],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', setting: 'inpatient' },
    { snomed: '33367005', display: 'Angiography of coronary artery', share: 0.95, setting: 'inpatient' },
    { snomed: '415070008', display: 'Percutaneous coronary intervention', share: 0.85, setting: 'inpatient' },
    { snomed: '232717009', display: 'Coronary artery bypass grafting', share: 0.06, setting: 'inpatient' },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.95, afterMonths: 1 },
  ],
  goals: [
    { text: 'LDL cholesterol below 70 mg/dL', loinc: '18262-6', comparator: '<', value: 70, unit: 'mg/dL' },
  ],
  carePlan: ['Cardiac rehabilitation exercise', 'Medication adherence', 'Diet low in saturated fat'],
  phrases: {
    complaints: [
      'The patient called for help with severe central chest pain.',
      'The patient had chest pain at rest with cold sweat.',
      'The patient describes pain in the chest and jaw that did not settle.',
    ],
    findings: [
      'The electrocardiogram on arrival showed elevation of the ST segment.',
      'The skin was cool and clammy.',
      'Peripheral pulses are weak but equal.',
    ],
    plans: [
      'Urgent opening of the blocked vessel was arranged.',
      'Secondary prevention was started before discharge.',
      'Referred to cardiac rehabilitation.',
    ],
  },
  source: 'Engine assumption: a quarter of infarctions',
});
