// Cards on cholecystitis.

import type { EvidenceCard } from '../card';

export const cholecystitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:29560297',
    topics: ['cholecystitis', 'gallstone'],
    findings: [
      'Laparoscopic cholecystectomy with a harmonic scalpel took as long as the conventional operation (67.3 against 64.3 minutes, p = 0.30).',
      'Pain on the day after cholecystectomy and wound infections did not differ significantly between harmonic scalpel and electrocautery.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    population: { text: 'patients needing laparoscopic cholecystectomy', ageGroups: ['adult'] },
    intervention: 'harmonic scalpel',
    comparator: 'conventional electrocautery',
    outcome: 'operating time, pain, complications',
    effect: { measure: 'operating time', value: null, interval: null, p: '0.30' },
    citation: {
      title:
        'Harmonic Scalpel-Assisted Laparoscopic Cholecystectomy vs. Conventional Laparoscopic Cholecystectomy - A Non-randomized Control Trial',
      authors:
        'Rajnish Kumar; Sureshkumar Sathasivam; Ali Manwar S; Vijayakumar Chellappa; Sudharsanan Sundaramurthi; Palanivel Chinnakali',
      societies: [],
      journal: 'Cureus',
      year: 2018,
      volume: null,
      pages: null,
      pmid: '29560297',
      doi: '10.7759/cureus.2084',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '29560297' },
  },
  {
    id: 'pmid:17252301',
    topics: ['cholecystitis', 'gallstone'],
    findings: ['The Tokyo Guidelines on antimicrobial therapy for acute cholecystitis appeared in 2007.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Antimicrobial therapy for acute cholecystitis: Tokyo Guidelines',
      authors: 'Yoshida M; Takada T; Kawarada Y',
      societies: [],
      journal: 'J Hepatobiliary Pancreat Surg',
      year: 2007,
      volume: '14',
      pages: '83',
      pmid: '17252301',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '17252301' },
  },
];
