// Cards on chronic kidney disease stage 1.

import type { EvidenceCard } from '../card';

export const ckd1Cards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24552851',
    topics: ['ckd-1', 'ckd-2', 'ckd-3', 'ckd-4', 'hyperlipidemia'],
    findings: [
      'A summary of the KDIGO guideline on lipid management in chronic kidney disease appeared in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'KDIGO clinical practice guideline for lipid management in CKD: summary of recommendation statements and clinical approach to the patient',
      authors: 'Wanner C; Tonelli M',
      societies: ['Kidney Disease: Improving Global Outcomes'],
      journal: 'Kidney Int',
      year: 2014,
      volume: '85',
      pages: '1303',
      pmid: '24552851',
      doi: '10.1038/ki.2014.31',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24552851' },
  },
  {
    id: 'doi:10.1007/s10157-014-0949-2',
    topics: ['ckd-1', 'ckd-2', 'ckd-3', 'ckd-4'],
    findings: ['The Japanese Society of Nephrology published a guideline on chronic kidney disease in 2013.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Evidence-based clinical practice guideline for CKD 2013',
      authors: '',
      societies: ['Japanese Society of Nephrology'],
      journal: 'Clin Exp Nephrol',
      year: 2013,
      volume: '18',
      pages: '346',
      pmid: null,
      doi: '10.1007/s10157-014-0949-2',
    },
    citationCheckedAgainst: {
      file: 'guidelines/guideline_citations_clinical.jsonl',
      key: '10.1007/s10157-014-0949-2',
    },
  },
];
