// What kind of source a study design is, in words of the public contract and in words of a text.

import type { StudyDesign } from '@synthward/contracts';

interface Words {
  readonly sourceType: string;
  readonly one: string;
  readonly many: string;
}

const WORDS: Readonly<Record<StudyDesign, Words>> = {
  guideline: { sourceType: 'guideline', one: 'guideline', many: 'guidelines' },
  'evidence-review': {
    sourceType: 'systematic review',
    one: 'systematic review',
    many: 'systematic reviews',
  },
  'randomised-trial': {
    sourceType: 'experimental trial',
    one: 'randomised trial',
    many: 'randomised trials',
  },
  'other-trial': { sourceType: 'experimental trial', one: 'other trial', many: 'other trials' },
  cohort: { sourceType: 'observational study', one: 'observational study', many: 'observational studies' },
  'case-control': {
    sourceType: 'observational study',
    one: 'case-control study',
    many: 'case-control studies',
  },
  'narrative-review': { sourceType: 'review', one: 'narrative review', many: 'narrative reviews' },
  'case-report': { sourceType: 'case report', one: 'case report', many: 'case reports' },
  opinion: { sourceType: 'opinion', one: 'opinion', many: 'opinions' },
  other: { sourceType: 'other', one: 'other publication', many: 'other publications' },
  excluded: { sourceType: 'other', one: 'other publication', many: 'other publications' },
};

/** `guideline`, `experimental trial`, `systematic review` and the like. */
export function sourceTypeOf(design: StudyDesign): string {
  return WORDS[design].sourceType;
}

/** Such as "2 randomised trials". */
export function countOf(design: StudyDesign, count: number): string {
  return `${count} ${count === 1 ? WORDS[design].one : WORDS[design].many}`;
}
