// Cards on urinary tract infection.

import type { EvidenceCard } from '../card';

export const utiCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:20156062',
    topics: ['uti'],
    findings: ['A guideline on preventing urinary tract infections from catheters was printed in 2010.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Guideline for prevention of catheter-associated urinary tract infections 2009',
      authors:
        'Gould CV; Umscheid CA; Agarwal RK; Kuntz G; Pegues DA; Healthcare Infection Control Practices Advisory C',
      societies: [],
      journal: 'Infect Control Hosp Epidemiol.',
      year: 2010,
      volume: '31',
      pages: '319',
      pmid: '20156062',
      doi: '10.1086/651091',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '20156062' },
  },
  {
    id: 'pmid:11752870',
    topics: ['uti'],
    findings: [
      'European urologists published guidelines on infections of the urinary and male genital tract in 2001.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'EAU guidelines for the management of urinary and male genital tract infections: Urinary Tract Infection (UTI) Working Group of the Health Care Office (HCO) of the European Association of Urology (EAU)',
      authors: 'Naber KG; Bergman B; Bishop MC; Bjerklund-Johansen TE; Botto H; Lobel B',
      societies: ['European Association of Urology'],
      journal: 'Eur Urol',
      year: 2001,
      volume: '40',
      pages: '576',
      pmid: '11752870',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '11752870' },
  },
];
