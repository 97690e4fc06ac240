// Appendicitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const appendicitis = condition({
  id: 'appendicitis',
  display: 'Appendicitis',
  snomed: '74400008',
  icd10: 'K37',
  course: 'acute',
  prior: everyone([2, 0.0008], [10, 0.002], [30, 0.001]),
  onsetFrom: 2,
  setting: 'inpatient',
  durationDays: 21,
  stayDays: 2,
  effects: [
    { loinc: '8310-5', shift: 0.9, spread: 0.5 }, // body temperature
    { loinc: '72514-3', shift: 6, spread: 1 }, // pain
    { loinc: '6690-2', shift: 7, spread: 3 }, // leukocytes
    { loinc: '1988-5', shift: 60, spread: 40 }, // c reactive protein
    { loinc: '8867-4', shift: 14, spread: 8 }, // heart rate
  ],
  tests: [
    { panel: 'cbc' },
    { panel: 'basic-metabolic' },
    { panel: 'inflammation' },
    { panel: 'vital-signs' },
    { panel: 'pain-score' },
  ],
  medications: [
    { rxnorm: '310965', display: 'Ibuprofen 200 MG Oral Tablet', share: 0.8, days: 7 },
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.5,
      days: 5,
      adds: true,
    },
  ],
  procedures: [{ snomed: '80146002', display: 'Excision of appendix', share: 0.92, setting: 'inpatient' }],
  phrases: {
    complaints: [
      'The patient has pain that moved to the lower right abdomen.',
      'The patient has no appetite and has vomited.',
      'The patient has abdominal pain that worsens on walking.',
    ],
    findings: [
      'There is tenderness and guarding in the lower right abdomen.',
      'Release of pressure on the abdomen is painful.',
      'Bowel sounds are reduced.',
    ],
    plans: [
      'The appendix was judged to need prompt surgery.',
      'Care of the wound was explained.',
      'Advised to avoid heavy lifting for some weeks.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
