// Cards on hand osteoarthritis.

import type { EvidenceCard } from '../card';

export const osteoarthritisHandCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:22563589',
    topics: ['osteoarthritis-hand', 'osteoarthritis-hip', 'osteoarthritis-knee'],
    findings: [
      'The American College of Rheumatology published recommendations on drug and other therapy of hand, hip and knee osteoarthritis in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'American College of Rheumatology 2012 recommendations for the use of nonpharmacologic and pharmacologic therapies in osteoarthritis of the hand, hip, and knee',
      authors: 'Hochberg MC; Altman RD; April KT; Benkhalti M; Guyatt G; McGowan J',
      societies: ['American College of Rheumatology'],
      journal: 'Arthritis Care Res (Hoboken)',
      year: 2012,
      volume: '64',
      pages: '465',
      pmid: '22563589',
      doi: '10.1002/acr.21596',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22563589' },
  },
  {
    id: 'pmid:17046965',
    topics: ['osteoarthritis-hand'],
    findings: [
      'The European League Against Rheumatism published recommendations on managing osteoarthritis of the hand in 2007.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'EULAR evidence based recommendations for the management of hand osteoarthritis: report of a Task Force of the EULAR Standing Committee for International Clinical Studies Including Therapeutics (ESCISIT)',
      authors: 'Zhang W; Doherty M; Leeb BF; Alekseeva L; Arden NK; Bijlsma JW',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2007,
      volume: '66',
      pages: '377',
      pmid: '17046965',
      doi: '10.1136/ard.2006.062091',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '17046965' },
  },
];
