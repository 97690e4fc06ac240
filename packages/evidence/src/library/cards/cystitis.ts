// Cards on cystitis.

import type { EvidenceCard } from '../card';

export const cystitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:21292654',
    topics: ['cystitis', 'pyelonephritis', 'uti'],
    findings: [
      'International guidelines on acute uncomplicated cystitis and pyelonephritis in women appeared in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'International clinical practice guidelines for the treatment of acute uncomplicated cystitis and pyelonephritis in women: A 2010 update by the Infectious Diseases Society of America and the European Society for Microbiology and Infectious Diseases',
      authors: 'Gupta K; Hooton TM; Naber KG; Wullt B; Colgan R; Miller LG',
      societies: ['Infectious Diseases Society of America'],
      journal: 'Clin Infect Dis',
      year: 2011,
      volume: '52',
      pages: 'e103',
      pmid: '21292654',
      doi: '10.1093/cid/ciq257',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21292654' },
  },
  {
    id: 'pmid:10589881',
    topics: ['cystitis', 'pyelonephritis', 'uti'],
    findings: [
      'The Infectious Diseases Society of America published guidelines on bacterial cystitis and pyelonephritis in women in 1999.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Guidelines for antimicrobial treatment of uncomplicated acute bacterial cystitis and acute pyelonephritis in women. Infectious Diseases Society of America (IDSA)',
      authors: 'Warren JW; Abrutyn E; Hebel JR; Johnson JR; Schaeffer AJ; Stamm WE',
      societies: ['Infectious Diseases Society of America'],
      journal: 'Clin Infect Dis',
      year: 1999,
      volume: '29',
      pages: '745',
      pmid: '10589881',
      doi: '10.1086/520427',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '10589881' },
  },
];
