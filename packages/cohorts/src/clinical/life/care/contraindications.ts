// What somebody must not be given, for an allergy or another condition.

import type { EpochDay } from '@synthward/kernel';
import type { LifeAllergy } from '../clinical-life';
import { type Course, lastsOn } from '../course';
import { doTheSame, substancesOf } from './substances';

/** What speaks against a medication. */
export interface Risks {
  readonly courses: readonly Course[];
  readonly allergies: readonly LifeAllergy[];
}

interface Contraindication {
  /** As substancesOf names it. */
  readonly substance: string;
  /** Ids of conditions during which it is not given. */
  readonly conditions?: readonly string[];
  /** SNOMED CT codes of allergies to it. */
  readonly allergies?: readonly string[];
}

const PENICILLIN_ALLERGY = '91936005';
const VESSELS = ['ischemic-heart-disease', 'myocardial-infarction', 'stemi', 'nstemi', 'history-of-mi'];
const KIDNEYS = ['ckd-3', 'ckd-4', 'esrd', 'diabetic-kidney-disease'];
const PREGNANCY = ['pregnancy', 'pre-eclampsia'];

/** The best known ones, from the boxed warnings and contraindications of US labels (recalled). */
const contraindications: readonly Contraindication[] = [
  { substance: 'amoxicillin', allergies: [PENICILLIN_ALLERGY] },
  { substance: 'penicillin', allergies: [PENICILLIN_ALLERGY] },
  {
    substance: 'anti-inflammatory',
    conditions: [...VESSELS, 'heart-failure', ...KIDNEYS, ...PREGNANCY],
  },
  { substance: 'renin-angiotensin', conditions: PREGNANCY },
  { substance: 'statin', conditions: PREGNANCY },
  { substance: 'methotrexate', conditions: PREGNANCY },
  { substance: 'warfarin', conditions: PREGNANCY },
  { substance: 'metformin', conditions: ['ckd-4', 'esrd'] },
];

/** Whether a medication of this name is out of the question on a day, by what is so on that day. */
export function isContraindicated(display: string, day: EpochDay, { courses, allergies }: Risks): boolean {
  const substances = substancesOf(display);
  return contraindications.some((row) => {
    if (!doTheSame(substances, [row.substance])) return false;
    return (
      courses.some((course) => row.conditions?.includes(course.definition.id) && lastsOn(course, day)) ||
      allergies.some(({ code, onsetDay }) => row.allergies?.includes(code.code) && onsetDay <= day)
    );
  });
}
