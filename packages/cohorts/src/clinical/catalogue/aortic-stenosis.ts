// Aortic valve stenosis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const aorticStenosis = condition({
  id: 'aortic-stenosis',
  display: 'Aortic valve stenosis',
  snomed: '60573004',
  icd10: 'I35.0',
  course: 'chronic',
  prior: everyone([1, 0.0005], [50, 0.004], [65, 0.015], [75, 0.035]),
  onsetFrom: 1,
  cause: { condition: 'hypertension', oddsRatio: 1.6 },
  followUpMonths: 12,
  effects: [
    { loinc: '33762-6', shift: 400, spread: 250 }, // NT-proBNP
  ],
  tests: [
    { panel: 'natriuretic-peptide', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 12 },
  ],
  procedures: [
    { snomed: '433236007', display: 'Transthoracic echocardiography', everyMonths: 12 },
    { snomed: '268400002', display: '12 lead electrocardiogram', share: 0.8, everyMonths: 24 },
    {
      snomed: '773996000',
      display: 'Transcatheter aortic valve implantation',
      share: 0.12,
      afterMonths: 24,
      setting: 'inpatient',
    },
  ],
  carePlan: ['Regular echocardiography', 'Report of fainting, chest pain or breathlessness'],
  phrases: {
    complaints: [
      'The patient feels lightheaded with effort at times.',
      'The patient has no complaints with everyday activity.',
      'The patient is more breathless on hills than a year ago.',
    ],
    findings: [
      'A harsh systolic murmur is heard at the base and radiates to the neck.',
      'The carotid upstroke is delayed.',
      'The lungs are clear on auscultation.',
    ],
    plans: [
      'Echocardiography is repeated at regular intervals.',
      'Explained the warning signs that call for earlier review.',
      'Valve replacement was discussed in case symptoms progress.',
    ],
  },
  source: 'Engine assumption',
});
