// What sort of observation each LOINC code is: its profile, its category and its name.

import { concept } from '../concept';
import { constant } from '../constant';
import { hl7CodeSystem, LOINC } from '../systems';
import type { CodeableConcept } from '../types/data-types';
import { laboratoryCodes } from './laboratory-codes';

/** How the observations of one code are written. */
export interface ObservationKind {
  /** Canonical URLs. */
  readonly profile: readonly string[];
  readonly category: readonly CodeableConcept[];
  /** With LOINC's long common name, which the record may spell otherwise. */
  readonly code: CodeableConcept;
  /** Whether a laboratory made it, not the one who saw the patient. */
  readonly isLaboratory: boolean;
}

/**
 * The kind of a LOINC code; the two pressures have none, being components. Throws a RangeError for a code without a
 * row: a guess could file it under a wrong profile.
 */
export function observationKindOf(code: string): ObservationKind {
  const kind = findObservationKind(code);
  if (!kind) throw new RangeError(`LOINC ${code} has no kind of observation`);
  return kind;
}

/** The kind of a LOINC code; undefined for one without a row. */
export function findObservationKind(code: string): ObservationKind | undefined {
  return kinds.get(code);
}

/** HL7's categories, with their displays. */
export const observationCategories = {
  vitalSigns: category('vital-signs', 'Vital Signs'),
  laboratory: category('laboratory', 'Laboratory'),
  survey: category('survey', 'Survey'),
  procedure: category('procedure', 'Procedure'),
  imaging: category('imaging', 'Imaging'),
  socialHistory: category('social-history', 'Social History'),
};

function category(code: string, display: string): readonly CodeableConcept[] {
  return constant([concept(hl7CodeSystem('observation-category'), code, display)]);
}

const { vitalSigns, laboratory, survey, procedure, imaging } = observationCategories;

/** The panel that US Core makes of a systolic and a diastolic pressure. */
export const bloodPressureKind: ObservationKind = {
  profile: usCoreProfile('us-core-blood-pressure'),
  category: vitalSigns,
  code: concept(LOINC, '85354-9', 'Blood pressure panel with all children optional'),
  isLaboratory: false,
};

interface KindRow {
  readonly profile: string;
  readonly category: readonly CodeableConcept[];
  /** Code and long common name. */
  readonly codes: readonly (readonly [code: string, name: string])[];
}

/** Two codings, as the profile asks: the measurement, and what it stands for. */
const oxygenSaturation: CodeableConcept = constant({
  coding: [
    {
      system: LOINC,
      code: '59408-5',
      display: 'Oxygen saturation in Arterial blood by Pulse oximetry',
    },
    { system: LOINC, code: '2708-6', display: 'Oxygen saturation in Arterial blood' },
  ],
  text: 'Oxygen saturation in Arterial blood by Pulse oximetry',
});

const oximetry: ObservationKind = {
  profile: usCoreProfile('us-core-pulse-oximetry'),
  category: vitalSigns,
  code: oxygenSaturation,
  isLaboratory: false,
};

/**
 * Profiles and categories as US Core 6.1.0 assigns them; spirometry, ejection fraction and bone density, which it
 * names nowhere, are clinical results of a procedure and of imaging (our reading of its categories). Names are LOINC's.
 */
const rows: readonly KindRow[] = [
  vitalSign('us-core-body-height', '8302-2', 'Body height'),
  vitalSign('us-core-body-weight', '29463-7', 'Body weight'),
  vitalSign('us-core-bmi', '39156-5', 'Body mass index (BMI) [Ratio]'),
  vitalSign('pediatric-bmi-for-age', '59576-9', 'Body mass index (BMI) [Percentile] Per age and sex'),
  vitalSign('us-core-head-circumference', '9843-4', 'Head Occipital-frontal circumference'),
  vitalSign('us-core-heart-rate', '8867-4', 'Heart rate'),
  vitalSign('us-core-respiratory-rate', '9279-1', 'Respiratory rate'),
  vitalSign('us-core-body-temperature', '8310-5', 'Body temperature'),
  { profile: 'us-core-observation-lab', category: laboratory, codes: laboratoryCodes },
  {
    profile: 'us-core-observation-screening-assessment',
    category: survey,
    codes: [
      ['44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'],
      ['55758-7', 'Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]'],
      ['70274-6', 'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]'],
      ['75626-2', 'Total score [AUDIT-C]'],
      ['72106-8', 'Total score [MMSE]'],
      ['72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'],
    ],
  },
  { profile: 'us-core-observation-clinical-result', category: procedure, codes: [['19926-5', 'FEV1/FVC']] },
  {
    profile: 'us-core-observation-clinical-result',
    category: imaging,
    codes: [
      ['10230-1', 'Left ventricular Ejection fraction'],
      ['38265-5', 'DXA Radius and Ulna [T-score] Bone density'],
    ],
  },
];

function vitalSign(profile: string, code: string, name: string): KindRow {
  return { profile, category: vitalSigns, codes: [[code, name]] };
}

/** Of the profiles of vital signs, one bears no `us-core-` in its name. */
function usCoreProfile(name: string): readonly string[] {
  return constant([`http://hl7.org/fhir/us/core/StructureDefinition/${name}`]);
}

function kindsOfRow({ profile, category: of, codes }: KindRow): [string, ObservationKind][] {
  const urls = usCoreProfile(profile);
  return codes.map(([code, name]) => [
    code,
    { profile: urls, category: of, code: concept(LOINC, code, name), isLaboratory: of === laboratory },
  ]);
}

const kinds: ReadonlyMap<string, ObservationKind> = new Map([
  ...rows.flatMap(kindsOfRow),
  ['59408-5', oximetry],
  ['2708-6', oximetry],
]);
