// What sort of observation each LOINC code is: its profile, its category and its name.

import { concept } from './concept';
import type { CodeableConcept } from './resource-types';
import { hl7CodeSystem, LOINC, usCore } from './systems';

/** How the observations of one code are written. */
export interface ObservationKind {
  /** Canonical URL. */
  readonly profile: string;
  readonly category: CodeableConcept;
  /** With LOINC's long common name, which the record may spell otherwise. */
  readonly code: CodeableConcept;
}

/**
 * The kind of a LOINC code; the two pressures have none, being components. Throws a RangeError for a code without a
 * row: a guess could file it under a wrong profile.
 */
export function observationKindOf(code: string): ObservationKind {
  const kind = kinds.get(code);
  if (!kind) throw new RangeError(`LOINC ${code} has no kind of observation`);
  return kind;
}

const vitalSigns = category('vital-signs', 'Vital Signs');
const laboratory = category('laboratory', 'Laboratory');
const survey = category('survey', 'Survey');
const procedure = category('procedure', 'Procedure');
const imaging = category('imaging', 'Imaging');

function category(code: string, display: string): CodeableConcept {
  return concept(hl7CodeSystem('observation-category'), code, display);
}

/** The panel that US Core makes of a systolic and a diastolic pressure. */
export const bloodPressureKind: ObservationKind = {
  profile: usCore('blood-pressure'),
  category: vitalSigns,
  code: concept(LOINC, '85354-9', 'Blood pressure panel with all children optional'),
};

interface KindRow {
  readonly profile: string;
  readonly category: CodeableConcept;
  /** Code and long common name. */
  readonly codes: readonly (readonly [code: string, name: string])[];
}

/**
 * Profiles and categories as US Core 6.1.0 assigns them; spirometry and bone density, which it names nowhere, are
 * clinical results of a procedure and of imaging (our reading of its categories). Names are LOINC's.
 */
const rows: readonly KindRow[] = [
  { profile: 'heart-rate', category: vitalSigns, codes: [['8867-4', 'Heart rate']] },
  { profile: 'bmi', category: vitalSigns, codes: [['39156-5', 'Body mass index (BMI) [Ratio]']] },
  {
    profile: 'observation-lab',
    category: laboratory,
    codes: [
      ['4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'],
      ['2345-7', 'Glucose [Mass/volume] in Serum or Plasma'],
      ['2160-0', 'Creatinine [Mass/volume] in Serum or Plasma'],
      ['18262-6', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay'],
      ['2571-8', 'Triglyceride [Mass/volume] in Serum or Plasma'],
      ['718-7', 'Hemoglobin [Mass/volume] in Blood'],
      ['3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma'],
      ['33762-6', 'Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma'],
      ['14959-1', 'Microalbumin/Creatinine [Mass Ratio] in Urine'],
      ['1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma'],
    ],
  },
  {
    profile: 'observation-screening-assessment',
    category: survey,
    codes: [['44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]']],
  },
  { profile: 'observation-clinical-result', category: procedure, codes: [['19926-5', 'FEV1/FVC']] },
  {
    profile: 'observation-clinical-result',
    category: imaging,
    codes: [['38265-5', 'DXA Radius and Ulna [T-score] Bone density']],
  },
];

const kinds: ReadonlyMap<string, ObservationKind> = new Map(
  rows.flatMap(({ profile, category: of, codes }) =>
    codes.map(([code, name]): [string, ObservationKind] => [
      code,
      { profile: usCore(profile), category: of, code: concept(LOINC, code, name) },
    ]),
  ),
);
