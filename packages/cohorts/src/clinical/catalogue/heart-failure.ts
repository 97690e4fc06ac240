// Heart failure.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const heartFailure = condition({
  id: 'heart-failure',
  display: 'Heart failure',
  snomed: '84114007',
  icd10: 'I50.9',
  course: 'chronic',
  prior: everyone([1, 0.0003], [20, 0.003], [45, 0.015], [60, 0.06], [80, 0.105]),
  onsetFrom: 1,
  cause: { condition: 'ischemic-heart-disease', oddsRatio: 5 },
  followUpMonths: 3,
  effects: [
    { loinc: '33762-6', shift: 1500, spread: 800 }, // NT-proBNP
    { loinc: '10230-1', shift: -20, spread: 8 }, // ejection fraction
    { loinc: '59408-5', shift: -1.5 }, // oxygen saturation
    { loinc: '8867-4', shift: 8 }, // heart rate
    { loinc: '29463-7', shift: 2 }, // body weight
  ],
  tests: [
    { panel: 'natriuretic-peptide', everyMonths: 6 },
    { panel: 'basic-metabolic', everyMonths: 4 },
    { panel: 'ejection-fraction', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 3 },
  ],
  medications: [
    { rxnorm: '200032', display: 'carvedilol 12.5 MG Oral Tablet', share: 0.85 },
    { rxnorm: '313988', display: 'Furosemide 40 MG Oral Tablet', share: 0.8, adds: true },
    { rxnorm: '858817', display: 'enalapril maleate 10 MG Oral Tablet', share: 0.85, adds: true },
    { rxnorm: '1656346', display: 'sacubitril 24 MG / valsartan 26 MG Oral Tablet [Entresto]', share: 0.4 },
    { rxnorm: '313096', display: 'spironolactone 25 MG Oral Tablet', share: 0.5, adds: true },
    { rxnorm: '197604', display: 'digoxin 0.125 MG Oral Tablet', share: 0.15, adds: true },
  ],
  procedures: [
    { snomed: '433236007', display: 'Transthoracic echocardiography', everyMonths: 24 },
    { snomed: '268400002', display: '12 lead electrocardiogram', everyMonths: 12 },
    { snomed: '399208008', display: 'Plain X-ray of chest', share: 0.7 },
  ],
  carePlan: ['Daily weight at home', 'Diet low in salt', 'Limited fluids'],
  phrases: {
    complaints: [
      'The patient gets breathless on walking uphill.',
      'The patient needs more pillows to sleep comfortably.',
      'The patient has noticed swollen ankles in the evening.',
    ],
    findings: [
      'There is mild pitting swelling of both ankles.',
      'Fine crackles are heard at the lung bases.',
      'The neck veins are slightly distended.',
    ],
    plans: [
      'Advised daily weighing and less salt.',
      'Medication for the heart will be raised step by step as tolerated.',
      'Asked to call early if weight rises or breathlessness worsens.',
    ],
  },
  source:
    'Published: AHA (20+ 2.3 to 2.6 %); the steps at 60 and 80 are recalled (unverified), children assumed',
});
