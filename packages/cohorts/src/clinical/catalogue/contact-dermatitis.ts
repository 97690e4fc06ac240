// Contact dermatitis.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const contactDermatitis = condition({
  id: 'contact-dermatitis',
  display: 'Contact dermatitis',
  snomed: '40275004',
  icd10: 'L25.9',
  course: 'acute',
  prior: everyone([0, 0.03]),
  onsetFrom: 0,
  durationDays: 14,
  medications: [
    { rxnorm: '1014678', display: 'cetirizine hydrochloride 10 MG Oral Tablet', share: 0.4, days: 10 },
  ],
  phrases: {
    complaints: [
      'The patient has an itchy rash on the hands.',
      'The patient developed a rash after using a new product.',
      'The patient has blisters after contact with plants.',
    ],
    findings: [
      'The skin is red with small blisters and sharp borders.',
      'There are no signs of infection.',
      'The rest of the skin is clear.',
    ],
    plans: [
      'Advised to avoid the cause and to use emollients.',
      'Explained how to care for the skin.',
      'Asked to return if the rash spreads.',
    ],
  },
  source: 'Engine assumption: chance of an episode within a year',
});
