// What kind of study or document a piece of evidence is.

/** From the most to the least that a design can tell of the effect of an intervention; `excluded` is never cited. */
export const studyDesigns = [
  'guideline',
  'evidence-review',
  'randomised-trial',
  'other-trial',
  'cohort',
  'case-control',
  'narrative-review',
  'case-report',
  'opinion',
  'other',
  'excluded',
] as const;

export type StudyDesign = (typeof studyDesigns)[number];
