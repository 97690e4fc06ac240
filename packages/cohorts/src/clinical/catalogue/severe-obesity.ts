// Body mass index 40+ - severely obese.

import { condition } from '../condition';
import { bySex } from '../prior-curves';

export const severeObesity = condition({
  id: 'severe-obesity',
  display: 'Body mass index 40+ - severely obese',
  snomed: '408512008',
  icd10: 'E66.01',
  course: 'chronic',
  prior: bySex({
    female: [
      [6, 0.02],
      [12, 0.05],
      [20, 0.125],
      [40, 0.155],
      [60, 0.085],
    ],
    male: [
      [6, 0.02],
      [12, 0.05],
      [20, 0.065],
      [40, 0.085],
      [60, 0.047],
    ],
  }),
  onsetFrom: 6,
  cause: { condition: 'obesity', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 4,
  effects: [
    { loinc: '39156-5', shift: 8, spread: 3 }, // body mass index
    { loinc: '8480-6', shift: 3 }, // systolic pressure
    { loinc: '2571-8', shift: 20 }, // triglycerides
    { loinc: '2085-9', shift: -3 }, // HDL cholesterol
  ],
  tests: [
    { panel: 'vital-signs', everyMonths: 4 },
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
    { panel: 'a1c', everyMonths: 12 },
  ],
  carePlan: ['Supervised weight management program', 'Dietary counseling', 'Assessment for sleep apnea'],
  phrases: {
    complaints: [
      'The patient is troubled by body weight and its effect on daily life.',
      'The patient reports knee discomfort and fatigue with exertion.',
      'The patient asks about options for lasting weight loss.',
    ],
    findings: [
      'Body habitus is consistent with severe obesity.',
      'Skin folds are dry without signs of infection.',
      'Breath sounds are clear though distant.',
    ],
    plans: [
      'Discussed a structured weight management program.',
      'Reviewed the options, including referral to a bariatric team.',
      'Set small and realistic goals for activity and meals.',
    ],
  },
  source: 'Published: NCHS Data Brief 508 (20-39 9.5 %, 40-59 12.0 %, 60+ 6.6 %), split by its sex ratio',
});
