// Cards on contact dermatitis.

import type { EvidenceCard } from '../card';

export const contactDermatitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:9285167',
    topics: ['contact-dermatitis'],
    findings: [
      'A group of the European Society of Contact Dermatitis published guidelines on exposure tests with sodium lauryl sulfate in 1997.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Guidelines on sodium lauryl sulfate (SLS) exposure tests. A report from the Standardization Group of the European Society of Contact Dermatitis',
      authors: 'Tupker RA; Willis C; Berardesca E',
      societies: ['European Society of Contact Dermatitis'],
      journal: 'Contact Dermatitis',
      year: 1997,
      volume: '37',
      pages: '53',
      pmid: '9285167',
      doi: '10.1111/j.1600-0536.1997.tb00041.x',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '9285167' },
  },
];
