// Acute non-ST segment elevation myocardial infarction.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const nstemi = condition({
  id: 'nstemi',
  display: 'Acute non-ST segment elevation myocardial infarction',
  snomed: '401314000',
  icd10: 'I21.4',
  course: 'chronic',
  prior: everyone([20, 0.002], [45, 0.015], [65, 0.045]),
  onsetFrom: 20,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 12 },
  setting: 'inpatient',
  stayDays: 4,
  followUpMonths: 6,
  effects: [
    { loinc: '89579-7', shift: 60, spread: 40 }, // troponin I
    { loinc: '10230-1', shift: -7, spread: 4 }, // ejection fraction
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
    { rxnorm: '1116635', display: 'ticagrelor 90 MG Oral Tablet', share: 0.7, days: 365, adds: true },
    { rxnorm: '259255', display: 'atorvastatin 80 MG Oral Tablet', share: 0.9, adds: true },
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
    { snomed: '33367005', display: 'Angiography of coronary artery', share: 0.8, setting: 'inpatient' },
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
      'The patient had repeated chest tightness at rest.',
      'The patient was woken at night by pressure in the chest.',
      'The patient felt breathless and unwell with chest discomfort.',
    ],
    findings: [
      'The electrocardiogram showed no elevation of the ST segment.',
      'No murmur or rub is heard.',
      'The lungs are clear on auscultation.',
    ],
    plans: [
      'Observed on the cardiac ward with early angiography.',
      'Secondary prevention was started before discharge.',
      'Advised to seek help at once if chest pain returns.',
    ],
  },
  source: 'Engine assumption: three quarters of infarctions',
});
