// Multiple myeloma.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const multipleMyeloma = condition({
  id: 'multiple-myeloma',
  display: 'Multiple myeloma',
  snomed: '109989006',
  icd10: 'C90.00',
  course: 'chronic',
  prior: everyone([30, 0.00003], [50, 0.0004], [65, 0.002]),
  onsetFrom: 30,
  followUpMonths: 2,
  effects: [
    { loinc: '718-7', shift: -2.6, spread: 0.9 }, // hemoglobin
    { loinc: '17861-6', shift: 0.9, spread: 0.5 }, // calcium
    { loinc: '2160-0', shift: 0.4, spread: 0.3 }, // creatinine
    { loinc: '2885-2', shift: 1.8, spread: 0.8 }, // protein
    { loinc: '10834-0', shift: 2, spread: 0.8 }, // globulin
  ],
  tests: [
    { panel: 'cbc', everyMonths: 2 },
    { panel: 'comprehensive-metabolic', everyMonths: 2 },
    { panel: 'pain-score', everyMonths: 4 },
  ],
  medications: [
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.35,
    },
  ],
  procedures: [{ snomed: '367336001', display: 'Chemotherapy', share: 0.8, everyMonths: 3, afterMonths: 1 }],
  carePlan: ['Follow-up with hematology', 'Protection of the kidneys', 'Prevention of infections'],
  phrases: {
    complaints: [
      'The patient has back pain and feels weak.',
      'The patient reports frequent infections.',
      'The patient tolerates treatment fairly well.',
    ],
    findings: [
      'The spine is tender to percussion.',
      'The conjunctivae are pale.',
      'There is no enlarged spleen.',
    ],
    plans: [
      'Treatment continues with hematology.',
      'Advised plenty of fluids and no anti-inflammatory painkillers.',
      'Asked to report fever at once.',
    ],
  },
  source: 'Engine assumption',
});
