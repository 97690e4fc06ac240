// Metabolic syndrome X.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const metabolicSyndrome = condition({
  id: 'metabolic-syndrome',
  display: 'Metabolic syndrome X',
  snomed: '237602007',
  icd10: 'E88.810',
  course: 'chronic',
  prior: everyone([10, 0.03], [20, 0.18], [40, 0.35], [60, 0.48]),
  onsetFrom: 10,
  cause: { condition: 'obesity', oddsRatio: 6 },
  followUpMonths: 6,
  effects: [
    { loinc: '39156-5', shift: 4, spread: 2 }, // body mass index
    { loinc: '2571-8', shift: 50, spread: 30 }, // triglycerides
    { loinc: '2085-9', shift: -8 }, // HDL cholesterol
    { loinc: '2345-7', shift: 8 }, // glucose
    { loinc: '8480-6', shift: 6 }, // systolic pressure
  ],
  tests: [
    { panel: 'lipids', everyMonths: 12 },
    { panel: 'a1c', everyMonths: 12 },
    { panel: 'vital-signs', everyMonths: 6 },
  ],
  carePlan: ['Weight management', 'Dietary counseling', 'Physical activity most days of the week'],
  phrases: {
    complaints: [
      'The patient comes to review several risk factors together.',
      'The patient feels well but is concerned about heart disease in the family.',
      'The patient would like advice on healthy eating.',
    ],
    findings: [
      'There is central adiposity.',
      'Heart sounds are regular without murmurs.',
      'No signs of fluid retention are present.',
    ],
    plans: [
      'Explained how weight, pressure, sugar and blood fats hang together.',
      'Agreed on a plan of gradual weight loss and exercise.',
      'Risk factors will be checked at regular intervals.',
    ],
  },
  source: 'Engine assumption',
});
