// The closed lists of names of the clinical model.

/** How much of a life a cohort tells: today's state, or the history that led to it. */
export const clinicalDetails = ['summary', 'longitudinal'] as const;
export type ClinicalDetail = (typeof clinicalDetails)[number];

/** Where care takes place. */
export const careSettings = ['ambulatory', 'virtual', 'emergency', 'inpatient'] as const;
export type CareSetting = (typeof careSettings)[number];

/** What sort of organization a source system belongs to. */
export type SystemKind = 'exchange' | 'provider' | 'claims' | 'laboratory' | 'hospital';

/** Measurements that are taken together. */
export const panelNames = [
  'vital-signs',
  'a1c',
  'basic-metabolic',
  'comprehensive-metabolic',
  'cbc',
  'lipids',
  'urine-albumin',
  'urinalysis',
  'thyroid',
  'iron',
  'coagulation',
  'troponin',
  'natriuretic-peptide',
  'inflammation',
  'uric-acid',
  'blood-gas',
  'psa',
  'hiv-viral-load',
  'spirometry',
  'ejection-fraction',
  'bone-density',
  'pain-score',
  'phq-9',
  'gad-7',
  'audit-c',
  'mmse',
] as const;
export type PanelName = (typeof panelNames)[number];
