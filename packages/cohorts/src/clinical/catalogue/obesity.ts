// Body mass index 30+ - obesity.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const obesity = condition({
  id: 'obesity',
  display: 'Body mass index 30+ - obesity',
  snomed: '162864005',
  icd10: 'E66.9',
  course: 'chronic',
  prior: everyone([2, 0.13], [6, 0.2], [12, 0.22], [20, 0.355], [40, 0.464], [60, 0.389]),
  onsetFrom: 2,
  followUpMonths: 6,
  effects: [
    { loinc: '39156-5', shift: 8, spread: 3 }, // body mass index
    { loinc: '8480-6', shift: 3 }, // systolic pressure
    { loinc: '2571-8', shift: 20, spread: 20 }, // triglycerides
    { loinc: '2085-9', shift: -4 }, // HDL cholesterol
  ],
  tests: [
    { panel: 'vital-signs', everyMonths: 6 },
    { panel: 'lipids', everyMonths: 24 },
    { panel: 'a1c', everyMonths: 24 },
    { panel: 'comprehensive-metabolic', everyMonths: 24 },
  ],
  goals: [{ text: 'Body mass index below 30', loinc: '39156-5', comparator: '<', value: 30, unit: 'kg/m2' }],
  carePlan: ['Dietary counseling', 'Physical activity most days of the week', 'Weight diary'],
  phrases: {
    complaints: [
      'The patient would like help with losing weight.',
      'The patient reports gradual weight gain over the past years.',
      'The patient feels short of breath when climbing stairs and relates it to body weight.',
    ],
    findings: [
      'Body habitus is consistent with obesity.',
      'The abdomen is soft and not tender, with central adiposity.',
      'Gait is steady and there is no swelling of the legs.',
    ],
    plans: [
      'Reviewed eating habits and agreed on smaller portions and fewer sweet drinks.',
      'Encouraged regular walking and a gradual increase of activity.',
      'Weight will be followed at each visit.',
    ],
  },
  source: 'Published: NCHS Data Brief 508 from 20 years on; below, engine assumption',
});
