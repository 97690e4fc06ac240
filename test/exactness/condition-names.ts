// Conditions for random specifications: with and without causes, of every age, of one sex alone.

export const conditionNames = [
  'hypertension',
  'diabetes-type-2',
  'obesity',
  'diabetic-retinopathy',
  'diabetic-kidney-disease',
  'asthma',
  'ischemic-heart-disease',
  'heart-failure',
  'ckd-3',
  'depression',
  'osteoporosis',
  'atrial-fibrillation',
  'hyperlipidemia',
  'migraine',
  'pregnancy',
  'viral-sinusitis',
] as const;
