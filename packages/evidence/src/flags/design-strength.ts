// How far a study design can be trusted on the effect of an intervention.

import type { StudyDesign } from '@synthward/contracts';

const STRENGTH: Readonly<Record<StudyDesign, number>> = {
  guideline: 1,
  'evidence-review': 0.95,
  'randomised-trial': 0.85,
  'other-trial': 0.65,
  cohort: 0.5,
  'case-control': 0.4,
  'narrative-review': 0.35,
  other: 0.25,
  'case-report': 0.15,
  opinion: 0.05,
  excluded: 0,
};

/** 0 to 1; a heuristic of this project that GRADE has informed, and not GRADE. */
export function designStrength(design: StudyDesign): number {
  return STRENGTH[design];
}
