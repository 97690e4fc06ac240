// Opioid abuse.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const opioidAbuse = condition({
  id: 'opioid-abuse',
  display: 'Opioid abuse',
  snomed: '5602001',
  icd10: 'F11.10',
  course: 'chronic',
  prior: everyone([13, 0.002], [18, 0.01], [26, 0.02], [50, 0.012], [65, 0.005]),
  onsetFrom: 13,
  cause: { condition: 'chronic-pain', oddsRatio: 3 },
  followUpMonths: 3,
  effects: [
    { loinc: '44261-6', shift: 3, spread: 2 }, // PHQ-9
  ],
  tests: [
    { panel: 'phq-9', everyMonths: 12 },
    { panel: 'comprehensive-metabolic', everyMonths: 12 },
  ],
  medications: [
    { rxnorm: '351266', display: 'buprenorphine 2 MG / naloxone 0.5 MG Sublingual Tablet', share: 0.5 },
  ],
  procedures: [
    { snomed: '428211000124100', display: 'Assessment of substance use', share: 0.9, everyMonths: 12 },
    {
      snomed: '228557008',
      display: 'Cognitive and behavioral therapy',
      share: 0.5,
      everyMonths: 6,
      afterMonths: 1,
    },
  ],
  carePlan: ['Medication for opioid use disorder', 'Counseling', 'Overdose prevention'],
  phrases: {
    complaints: [
      'The patient asks for help with opioid use.',
      'The patient describes craving and restless nights.',
      'The patient has kept away from opioids since the last visit.',
    ],
    findings: [
      'There are no signs of withdrawal at present.',
      'Pupils are equal and react to light.',
      'The skin shows no fresh marks.',
    ],
    plans: [
      'Medication treatment and counseling were reviewed.',
      'Naloxone for emergencies was discussed.',
      'Regular visits were agreed.',
    ],
  },
  source: 'Engine assumption',
});
