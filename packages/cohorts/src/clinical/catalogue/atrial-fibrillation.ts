// Atrial fibrillation.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const atrialFibrillation = condition({
  id: 'atrial-fibrillation',
  display: 'Atrial fibrillation',
  snomed: '49436004',
  icd10: 'I48.91',
  course: 'chronic',
  prior: everyone([18, 0.001], [45, 0.003], [55, 0.012], [65, 0.043], [75, 0.066], [85, 0.1]),
  onsetFrom: 18,
  cause: { condition: 'hypertension', oddsRatio: 1.8 },
  followUpMonths: 4,
  effects: [
    { loinc: '8867-4', shift: 18, spread: 10 }, // heart rate
    { loinc: '33762-6', shift: 250, spread: 150 }, // NT-proBNP
  ],
  tests: [
    { panel: 'coagulation', everyMonths: 3 },
    { panel: 'basic-metabolic', everyMonths: 12 },
    { panel: 'cbc', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 4 },
  ],
  medications: [
    { rxnorm: '866514', display: 'metoprolol tartrate 50 MG Oral Tablet', share: 0.8 },
    { rxnorm: '855332', display: 'warfarin sodium 5 MG Oral Tablet', share: 0.6, adds: true },
    { rxnorm: '197604', display: 'digoxin 0.125 MG Oral Tablet', share: 0.2, adds: true },
  ],
  procedures: [
    { snomed: '268400002', display: '12 lead electrocardiogram', everyMonths: 12 },
    { snomed: '433236007', display: 'Transthoracic echocardiography', share: 0.8, afterMonths: 1 },
    { snomed: '180325003', display: 'Direct current cardioversion', share: 0.2, afterMonths: 2 },
    {
      snomed: '18286008',
      display: 'Catheter ablation of tissue of heart',
      share: 0.1,
      afterMonths: 6,
      setting: 'inpatient',
    },
  ],
  carePlan: ['Monitoring of anticoagulation', 'Pulse check at home'],
  phrases: {
    complaints: [
      'The patient feels an irregular heartbeat at times.',
      'The patient reports palpitations and tiredness.',
      'The patient has no bleeding and takes medication as prescribed.',
    ],
    findings: [
      'The pulse is irregularly irregular.',
      'No murmur is heard.',
      'There are no bruises or signs of bleeding.',
    ],
    plans: [
      'Discussed the risk of stroke and the benefit of anticoagulation.',
      'Rate control continues.',
      'Explained what to do in case of bleeding or a missed dose.',
    ],
  },
  source: 'Published: Feinberg 1995 and ATRIA, steps interpolated between their figures',
});
