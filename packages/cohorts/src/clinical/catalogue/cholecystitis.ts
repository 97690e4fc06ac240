// Acute cholecystitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const cholecystitis = condition({
  id: 'cholecystitis',
  display: 'Acute cholecystitis',
  snomed: '65275009',
  icd10: 'K81.0',
  course: 'acute',
  prior: everyone([8, 0.0002], [20, 0.001], [45, 0.002]),
  onsetFrom: 8,
  cause: { condition: 'gallstone', oddsRatio: 20 },
  setting: 'inpatient',
  durationDays: 28,
  stayDays: 3,
  effects: [
    { loinc: '8310-5', shift: 1.1, spread: 0.5 }, // body temperature
    { loinc: '72514-3', shift: 6, spread: 1 }, // pain
    { loinc: '6690-2', shift: 7, spread: 3 }, // leukocytes
    { loinc: '1988-5', shift: 90, spread: 50 }, // c reactive protein
    { loinc: '1975-2', shift: 0.6, spread: 0.4 }, // bilirubin.total
    { loinc: '6768-6', shift: 50, spread: 30 }, // alkaline phosphatase
    { loinc: '1742-6', shift: 30, spread: 25 }, // alanine aminotransferase
  ],
  tests: [
    { panel: 'cbc' },
    { panel: 'comprehensive-metabolic' },
    { panel: 'inflammation' },
    { panel: 'vital-signs' },
    { panel: 'pain-score' },
  ],
  medications: [
    { rxnorm: '617296', display: 'amoxicillin 500 MG / clavulanate 125 MG Oral Tablet', share: 0.9, days: 7 },
    {
      rxnorm: '1049221',
      display: 'Acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      share: 0.4,
      days: 5,
      adds: true,
    },
  ],
  procedures: [
    { snomed: '45595009', display: 'Laparoscopic cholecystectomy', share: 0.85, setting: 'inpatient' },
  ],
  phrases: {
    complaints: [
      'The patient has had steady pain below the right ribs for hours.',
      'The patient has fever and nausea after a fatty meal.',
      'The patient has pain that spreads to the shoulder blade.',
    ],
    findings: [
      'There is tenderness below the right ribs that stops a deep breath.',
      'The eyes are not yellow.',
      'The rest of the abdomen is soft.',
    ],
    plans: [
      'Fluids, antibiotics and pain relief were given.',
      'Removal of the gallbladder was discussed.',
      'Asked to return with fever, jaundice or wound problems.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
