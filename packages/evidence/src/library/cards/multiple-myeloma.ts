// Cards on multiple myeloma.

import type { EvidenceCard } from '../card';

export const multipleMyelomaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:38856741',
    topics: ['multiple-myeloma'],
    findings: [
      'After spinal radiotherapy for multiple myeloma bone density rose in irradiated and in other vertebrae, without a significant difference between them (P = .118).',
      'The rise of bone density in multiple myeloma was largest 9-18 months after radiotherapy.',
    ],
    findingBasis: 'abstract',
    design: 'cohort',
    sampleSize: 119,
    population: {
      text: 'patients with multiple myeloma given radiotherapy of the spine',
      ageGroups: ['adult'],
    },
    intervention: 'irradiated vertebrae',
    comparator: 'vertebrae outside the field',
    outcome: 'bone density on CT',
    effect: { measure: 'difference a month', value: 0.67, interval: null, p: '0.118' },
    citation: {
      title:
        'Remineralization Rate of Lytic Lesions of the Spine in Multiple Myeloma Patients Undergoing Radiation Therapy.',
      authors:
        'Zijlstra H; Te Velde JP; Striano BM; Groot OQ; de Groot TM; Raje N; Patel C; Husseini J; Delawi D; Kempen DHR; Verlaan JJ; Schwab JH',
      societies: [],
      journal: 'Global Spine J',
      year: 2025,
      volume: '15',
      pages: '1712-1724',
      pmid: '38856741',
      doi: '10.1177/21925682241260651',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/38856741.xml', key: '38856741' },
  },
  {
    id: 'pmid:24177258',
    topics: ['multiple-myeloma'],
    findings: [
      'The International Myeloma Working Group published recommendations on global myeloma care in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'International Myeloma Working Group recommendations for global myeloma care',
      authors: 'Ludwig H; Miguel JS; Dimopoulos MA; Palumbo A; Garcia Sanz R; Powles R',
      societies: ['International Myeloma Working Group'],
      journal: 'Leukemia',
      year: 2014,
      volume: '28',
      pages: '981',
      pmid: '24177258',
      doi: '10.1038/leu.2013.293',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24177258' },
  },
  {
    id: 'pmid:24497560',
    topics: ['multiple-myeloma'],
    findings: [
      'The European Myeloma Network published recommendations on newly diagnosed multiple myeloma in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'European Myeloma Network recommendations on the evaluation and treatment of newly diagnosed patients with multiple myeloma',
      authors: 'Engelhardt M; Terpos E; Kleber M; Gay F; Wasch R; Morgan G',
      societies: ['European Myeloma Network'],
      journal: 'Haematologica',
      year: 2014,
      volume: '99',
      pages: '232',
      pmid: '24497560',
      doi: '10.3324/haematol.2013.099358',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24497560' },
  },
];
