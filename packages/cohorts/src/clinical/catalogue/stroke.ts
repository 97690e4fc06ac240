// Cerebrovascular accident.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const stroke = condition({
  id: 'stroke',
  display: 'Cerebrovascular accident',
  snomed: '230690007',
  icd10: 'I63.9',
  course: 'chronic',
  prior: everyone([1, 0.0003], [18, 0.009], [45, 0.038], [65, 0.077]),
  onsetFrom: 1,
  cause: { condition: 'hypertension', oddsRatio: 2.5 },
  setting: 'inpatient',
  stayDays: 5,
  followUpMonths: 6,
  effects: [
    { loinc: '8480-6', shift: 8 }, // systolic pressure
    { loinc: '72106-8', shift: -2 }, // MMSE
  ],
  tests: [
    { panel: 'lipids', everyMonths: 12 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'cbc' },
    { panel: 'coagulation' },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  medications: [
    { rxnorm: '243670', display: 'Aspirin 81 MG Oral Tablet', share: 0.9 },
    { rxnorm: '617311', display: 'atorvastatin 40 MG Oral Tablet', share: 0.85, adds: true },
    { rxnorm: '314076', display: 'lisinopril 10 MG Oral Tablet', share: 0.6, adds: true },
    { rxnorm: '309362', display: 'clopidogrel 75 MG Oral Tablet', share: 0.25, days: 90, adds: true },
  ],
  procedures: [
    { snomed: '303653007', display: 'Computed tomography of head', setting: 'inpatient' },
    { snomed: '268400002', display: '12 lead electrocardiogram', setting: 'inpatient' },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.6, setting: 'inpatient' },
    { snomed: '91251008', display: 'Physical therapy procedure', share: 0.7, afterMonths: 1 },
  ],
  goals: [
    {
      text: 'Systolic blood pressure below 130 mmHg',
      loinc: '8480-6',
      comparator: '<',
      value: 130,
      unit: 'mm[Hg]',
    },
    { text: 'LDL cholesterol below 70 mg/dL', loinc: '18262-6', comparator: '<', value: 70, unit: 'mg/dL' },
  ],
  carePlan: ['Stroke rehabilitation', 'Fall prevention', 'Medication adherence'],
  phrases: {
    complaints: [
      'The patient had sudden weakness of one side of the body.',
      'The patient woke with slurred speech and a drooping face.',
      'The patient suddenly could not find words.',
    ],
    findings: [
      'There is weakness of one arm with drift.',
      'Speech is slightly slurred but understandable.',
      'Gait is unsteady and needs support.',
    ],
    plans: [
      'Physical therapy and speech therapy are arranged.',
      'Treatment to prevent another stroke continues.',
      'Reviewed the warning signs of stroke with the patient and family.',
    ],
  },
  source: 'Published: MMWR 73(20), stroke ever; 45-64 recalled (unverified), children assumed',
});
