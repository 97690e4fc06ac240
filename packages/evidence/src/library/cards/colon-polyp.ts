// Cards on colorectal polyp.

import type { EvidenceCard } from '../card';

export const colonPolypCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25480613',
    topics: ['colon-polyp'],
    findings: [
      'After mucosal resection of colorectal polyps of 10 to 20 mm, snare cauterisation of the ulcer was quicker than clips (3.26 against 12.7 minutes, P = 0.0001).',
      'Delayed bleeding after polyp resection occurred in two patients with clips and in none with snare cauterisation, no significant difference (P = 0.098).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 62,
    population: { text: 'patients with colorectal polyps of 10 to 20 mm', ageGroups: ['adult'] },
    intervention: 'snare cauterisation of the ulcer after mucosal resection',
    comparator: 'closure with clips',
    outcome: 'time to treat the wound; delayed bleeding',
    effect: { measure: 'wound treatment time', value: null, interval: null, p: '0.0001' },
    citation: {
      title:
        'Simple and reliable treatment for post-EMR artificial ulcer floor with snare cauterization for 10- to 20-mm colorectal polyps: a randomized prospective study (with video)',
      authors:
        'Mori Hirohito; Kobara Hideki; Nishiyama Noriko; Fujihara Shintaro; Matsunaga Tae; Ayaki Maki; Chiyo Taiga; Masaki Tsutomu',
      societies: [],
      journal: 'Surgical Endoscopy',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25480613',
      doi: '10.1007/s00464-014-3983-y',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25480613' },
  },
  {
    id: 'pmid:24030244',
    topics: ['colon-polyp'],
    findings: [
      'The European Society of Gastrointestinal Endoscopy published a guideline on colonoscopy surveillance after polypectomy in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Post-polypectomy colonoscopy surveillance: European Society of Gastrointestinal Endoscopy (ESGE) Guideline',
      authors: 'Hassan C; Quintero E; Dumonceau J-M',
      societies: ['European Society of Gastrointestinal Endoscopy'],
      journal: 'Endoscopy',
      year: 2013,
      volume: '45',
      pages: '842',
      pmid: '24030244',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24030244' },
  },
  {
    id: 'pmid:22763141',
    topics: ['colon-polyp', 'colon-cancer'],
    findings: [
      'The US Multi-Society Task Force updated its consensus guidelines on colonoscopy surveillance after screening and polypectomy in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Guidelines for colonoscopy surveillance after screening and polypectomy: a consensus update by the US Multi-Society Task Force on Colorectal Cancer',
      authors: 'Lieberman DA; Rex DK; Winawer SJ; Giardiello FM; Johnson DA; Levin TR',
      societies: ['US Multi-Society Task Force on Colorectal Cancer'],
      journal: 'Gastroenterology',
      year: 2012,
      volume: '143',
      pages: '844',
      pmid: '22763141',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22763141' },
  },
];
