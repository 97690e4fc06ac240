// Which readings make up a panel, in the order in which they are taken.

import type { PanelName } from '@synthward/contracts';
import {
  distributionWidth,
  erythrocytes,
  hematocrit,
  hemoglobin,
  leukocytes,
  mch,
  mchc,
  mcv,
  platelets,
  plateletVolume,
  plateletWidth,
} from './quantities/blood-count';
import {
  bicarbonate,
  bloodAcidity,
  carbonDioxidePressure,
  lactate,
  oxygenPressure,
} from './quantities/blood-gas';
import { bodyMassIndex, bodyMassPercentile, headCircumference, height, weight } from './quantities/body-size';
import { internationalRatio, partialThromboplastinTime, prothrombinTime } from './quantities/coagulation';
import { differential } from './quantities/differential';
import { anionGap, calcium, carbonDioxide, chloride, potassium, sodium } from './quantities/electrolytes';
import { glucose, hemoglobinA1c } from './quantities/glycemia';
import { ejectionFraction, natriureticPeptide, troponin } from './quantities/heart';
import { procalcitonin, reactiveProtein } from './quantities/inflammation';
import { bindingCapacity, ferritin, iron, ironSaturation } from './quantities/iron';
import { creatinine, ureaNitrogen, urineAlbumin } from './quantities/kidney';
import { hdl, ldl, totalCholesterol, triglycerides } from './quantities/lipids';
import {
  alanineAminotransferase,
  albumin,
  alkalinePhosphatase,
  aspartateAminotransferase,
  bilirubin,
  globulin,
  protein,
} from './quantities/liver';
import { auditC, gad7, mmse, pain, phq2, phq9 } from './quantities/scores';
import { airflow, boneDensity, prostateAntigen, viralLoad } from './quantities/single-tests';
import { freeThyroxine, thyrotropin } from './quantities/thyroid';
import { specificGravity, urineAcidity } from './quantities/urine';
import {
  diastolic,
  heartRate,
  oxygenSaturation,
  respiration,
  systolic,
  temperature,
} from './quantities/vital-signs';
import type { Derived, Quantity, Reading } from './quantity';

interface PanelMembers {
  /** What others are derived from comes before them. */
  readonly members: readonly (Quantity | Derived)[];
  /** Added by the laboratory where the value of `of` is out of its range. */
  readonly reflex?: { readonly of: Reading; readonly members: readonly (Quantity | Derived)[] };
}

const metabolic = [
  glucose,
  ureaNitrogen,
  creatinine,
  calcium,
  sodium,
  potassium,
  chloride,
  carbonDioxide,
] as const;

/** Uric acid awaits the verification of its code, and is not measured. */
export const panelMembers: Readonly<Record<PanelName, PanelMembers>> = {
  'vital-signs': {
    members: [
      height,
      weight,
      bodyMassIndex,
      bodyMassPercentile,
      headCircumference,
      systolic,
      diastolic,
      heartRate,
      respiration,
      temperature,
      oxygenSaturation,
    ],
  },
  a1c: { members: [hemoglobinA1c] },
  'basic-metabolic': { members: metabolic },
  'comprehensive-metabolic': {
    members: [
      ...metabolic,
      anionGap,
      protein,
      albumin,
      globulin,
      bilirubin,
      alkalinePhosphatase,
      alanineAminotransferase,
      aspartateAminotransferase,
    ],
  },
  cbc: {
    members: [
      leukocytes,
      hemoglobin,
      mcv,
      mchc,
      hematocrit,
      erythrocytes,
      mch,
      distributionWidth,
      platelets,
      plateletWidth,
      plateletVolume,
    ],
    reflex: { of: leukocytes, members: differential },
  },
  lipids: { members: [triglycerides, hdl, ldl, totalCholesterol] },
  'urine-albumin': { members: [urineAlbumin] },
  urinalysis: { members: [specificGravity, urineAcidity] },
  thyroid: { members: [thyrotropin, freeThyroxine] },
  iron: { members: [ferritin, iron, bindingCapacity, ironSaturation] },
  coagulation: { members: [internationalRatio, prothrombinTime, partialThromboplastinTime] },
  troponin: { members: [troponin] },
  'natriuretic-peptide': { members: [natriureticPeptide] },
  inflammation: { members: [reactiveProtein, procalcitonin] },
  'uric-acid': { members: [] },
  'blood-gas': { members: [bloodAcidity, carbonDioxidePressure, oxygenPressure, bicarbonate, lactate] },
  psa: { members: [prostateAntigen] },
  'hiv-viral-load': { members: [viralLoad] },
  spirometry: { members: [airflow] },
  'ejection-fraction': { members: [ejectionFraction] },
  'bone-density': { members: [boneDensity] },
  'pain-score': { members: [pain] },
  'phq-9': { members: [phq9, phq2] },
  'gad-7': { members: [gad7] },
  'audit-c': { members: [auditC] },
  mmse: { members: [mmse] },
};
