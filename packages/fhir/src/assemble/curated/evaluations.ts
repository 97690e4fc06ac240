// What observations are usually made for, by LOINC code.

import type { ConditionGroup } from './condition-groups';

/** From the measurements that our own catalogue of conditions moves and follows. */
const byLoinc: Readonly<Record<string, readonly ConditionGroup[]>> = {
  '85354-9': ['hypertension'], // blood pressure panel
  '55284-4': ['hypertension'], // blood pressure, as older records have it
  '8480-6': ['hypertension'], // systolic pressure
  '8462-4': ['hypertension'], // diastolic pressure
  '4548-4': ['diabetes-type-2', 'prediabetes'], // hemoglobin A1c
  '2345-7': ['diabetes-type-2', 'prediabetes'], // glucose
  '2339-0': ['diabetes-type-2', 'prediabetes'], // glucose in blood
  '2093-3': ['hyperlipidemia'], // total cholesterol
  '18262-6': ['hyperlipidemia'], // LDL cholesterol
  '2085-9': ['hyperlipidemia'], // HDL cholesterol
  '2571-8': ['hyperlipidemia'], // triglycerides
  '2160-0': ['kidney-disease'], // creatinine
  '38483-4': ['kidney-disease'], // creatinine in blood
  '33914-3': ['kidney-disease'], // glomerular filtration rate
  '3094-0': ['kidney-disease'], // urea nitrogen
  '14959-1': ['kidney-disease'], // urine albumin to creatinine
  '33762-6': ['heart-failure'], // natriuretic peptide
  '10230-1': ['heart-failure'], // ejection fraction
  '89579-7': ['coronary-disease'], // troponin
  '19926-5': ['asthma', 'copd'], // FEV1 to FVC
  '44261-6': ['depression'], // PHQ-9
  '55758-7': ['depression'], // PHQ-2
  '70274-6': ['anxiety'], // GAD-7
  '72106-8': ['dementia'], // MMSE
  '3016-3': ['hypothyroidism'], // thyrotropin
  '3024-7': ['hypothyroidism'], // thyroxine
  '38265-5': ['osteoporosis'], // bone density
  '718-7': ['anemia'], // hemoglobin
  '787-2': ['anemia'], // MCV
  '2276-4': ['anemia'], // ferritin
  '2857-1': ['prostate-tumour'], // prostate specific antigen
  '20447-9': ['hiv'], // viral load
  '39156-5': ['obesity'], // body mass index
};

/** The groups of conditions that a measurement usually evaluates; empty for one that is not listed. */
export function evaluatedBy(loinc: string): readonly ConditionGroup[] {
  return Object.hasOwn(byLoinc, loinc) ? (byLoinc[loinc] ?? []) : [];
}
