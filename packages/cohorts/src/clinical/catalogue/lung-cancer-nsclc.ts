// Non-small cell lung cancer.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const lungCancerNsclc = condition({
  id: 'lung-cancer-nsclc',
  display: 'Non-small cell lung cancer',
  snomed: '254637007',
  icd10: 'C34.90',
  course: 'chronic',
  prior: everyone([25, 0.00005], [45, 0.001], [60, 0.005], [70, 0.009]),
  onsetFrom: 25,
  cause: { condition: 'emphysema', oddsRatio: 4 },
  followUpMonths: 2,
  effects: [
    { loinc: '718-7', shift: -1.2, spread: 0.8 }, // hemoglobin
    { loinc: '59408-5', shift: -2, spread: 1 }, // oxygen saturation
    { loinc: '1988-5', shift: 20, spread: 15 }, // c reactive protein
    { loinc: '39156-5', shift: -2 }, // body mass index
  ],
  tests: [
    { panel: 'cbc', everyMonths: 3 },
    { panel: 'comprehensive-metabolic', everyMonths: 3 },
    { panel: 'pain-score', everyMonths: 3 },
    { panel: 'vital-signs', everyMonths: 2 },
  ],
  medications: [
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.4,
    },
  ],
  procedures: [
    { snomed: '399208008', display: 'Plain X-ray of chest' },
    { snomed: '367336001', display: 'Chemotherapy', share: 0.7, everyMonths: 3, afterMonths: 1 },
  ],
  carePlan: ['Follow-up with oncology', 'Symptom control', 'Smoking cessation where it applies'],
  phrases: {
    complaints: [
      'The patient has had a cough for weeks and lost weight.',
      'The patient coughed up a little blood.',
      'The patient is tired after chemotherapy.',
    ],
    findings: [
      'Breath sounds are reduced over one lung base.',
      'There are no enlarged lymph nodes above the collarbones.',
      'The patient has lost muscle mass.',
    ],
    plans: [
      'Treatment is planned with the tumor board.',
      'Pain and breathlessness were addressed.',
      'Support for patient and family was offered.',
    ],
  },
  source: 'Engine assumption',
});
