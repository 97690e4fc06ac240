// Cards on atopic dermatitis.

import type { EvidenceCard } from '../card';

export const atopicDermatitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:27076388',
    topics: ['atopic-dermatitis'],
    findings: [
      'Japanese practice guidelines on managing atopic dermatitis appeared in the Journal of Dermatology in 2016.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Clinical Practice Guidelines for the Management of Atopic Dermatitis 2016',
      authors: 'Saeki H.; Nakahara T.; Tanaka A.',
      societies: [],
      journal: 'The Journal of Dermatology',
      year: 2016,
      volume: '43',
      pages: '1117',
      pmid: '27076388',
      doi: '10.1111/1346-8138.13392',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '27076388' },
  },
  {
    id: 'pmid:26512171',
    topics: ['atopic-dermatitis'],
    findings: [
      'Consensus guidelines on general management and topical treatment of atopic dermatitis in Korea appeared in 2015.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Consensus guidelines for the treatment of atopic dermatitis in Korea (part I): general management and topical treatment',
      authors: 'Kim J. E.; Kim H. J.; Lew B. L.',
      societies: [],
      journal: 'Annals of Dermatology',
      year: 2015,
      volume: '27',
      pages: '563',
      pmid: '26512171',
      doi: '10.5021/ad.2015.27.5.563',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '26512171' },
  },
  {
    id: 'pmid:16815151',
    topics: ['atopic-dermatitis'],
    findings: [
      'A European and American consensus report on atopic dermatitis in children and adults appeared in 2006.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Diagnosis and treatment of atopic dermatitis in children and adults: European Academy of Allergology and Clinical Immunology/American Academy of Allergy, Asthma and Immunology/PRACTALL Consensus Report',
      authors: 'Akdis CA; Akdis M; Bieber T; Bindslev-Jensen C; Boguniewicz M; Eigenmann P',
      societies: [
        'European Academy of Allergy and Clinical Immunology',
        'American Academy of Allergy, Asthma and Immunology',
      ],
      journal: 'J Allergy Clin Immunol',
      year: 2006,
      volume: '118',
      pages: '152',
      pmid: '16815151',
      doi: '10.1016/j.jaci.2006.03.045',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '16815151' },
  },
];
