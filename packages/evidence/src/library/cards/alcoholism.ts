// Cards on alcohol use disorder.

import type { EvidenceCard } from '../card';

export const alcoholismCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28420441',
    topics: ['alcoholism'],
    findings: [
      'Autologous bone marrow cells expanded liver macrophages in decompensated alcoholic liver disease, yet they did not change the clinical course of the disease.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 58,
    population: { text: 'people with decompensated alcoholic liver disease', ageGroups: ['adult'] },
    intervention: 'autologous bone marrow-derived cells',
    comparator: 'standard treatment',
    outcome: 'liver histology and gene expression after 4 weeks',
    citation: {
      title:
        'Autologous bone marrow-derived cell transplantation in decompensated alcoholic liver disease: what is the impact on liver histology and gene expression patterns?',
      authors:
        'Lanthier Nicolas; Lin-Marq Nathalie; Rubbia-Brandt Laura; Clément Sophie; Goossens Nicolas; Spahr Laurent',
      societies: [],
      journal: 'Stem Cell Research & Therapy',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28420441',
      doi: '10.1186/s13287-017-0541-2',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28420441' },
  },
  {
    id: 'pmid:27770293',
    topics: ['alcoholism'],
    findings: [
      'In 490 problem drinkers, an extended internet intervention did not lower drinking at 12 months any more than a brief one.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 490,
    population: { text: 'adults who drink problematically', ageGroups: ['adult'] },
    intervention: 'an extended internet intervention',
    comparator: 'a brief internet intervention',
    outcome: 'alcohol consumption at 12 months',
    citation: {
      title:
        'Randomized Controlled Trial of a Brief Versus Extended Internet Intervention for Problem Drinkers',
      authors:
        'Cunningham John A.; Shorter Gillian W.; Murphy Michelle; Kushnir Vladyslav; Rehm Jürgen; Hendershot Christian S.',
      societies: [],
      journal: 'International Journal of Behavioral Medicine',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27770293',
      doi: '10.1007/s12529-016-9604-5',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27770293' },
  },
  {
    id: 'pmid:23657305',
    topics: ['alcoholism'],
    findings: [
      'HFE mutations were as frequent in alcoholic liver disease as in healthy controls, but went with excess liver iron in the patients (odds ratio 17.23, 95% CI 2.09 to 142.34).',
      'No link of HFE mutations with fibrosis was found in alcoholic liver disease.',
    ],
    findingBasis: 'abstract',
    design: 'case-control',
    population: { text: 'patients with alcoholic liver disease and healthy controls', ageGroups: ['adult'] },
    intervention: 'HFE mutation',
    comparator: 'no HFE mutation',
    outcome: 'liver iron stores and liver damage',
    effect: {
      measure: 'odds ratio of excess liver iron',
      value: 17.23,
      interval: [2.09, 142.34],
      p: '0.008',
    },
    citation: {
      title: 'Hfe mutations and iron overload in patients with alcoholic liver disease.',
      authors: 'Costa-Matos L; Batista P; Monteiro N; Henriques P; Girão F; Carvalho A',
      societies: [],
      journal: 'Arq Gastroenterol',
      year: 2013,
      volume: '50',
      pages: '35-41',
      pmid: '23657305',
      doi: '10.1590/s0004-28032013000100008',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/23657305.xml', key: '23657305' },
  },
  {
    id: 'pmid:22633836',
    topics: ['alcoholism'],
    findings: [
      'The European Association for the Study of the Liver published guidelines on alcoholic liver disease in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'EASL clinical practical guidelines: management of alcoholic liver disease',
      authors: '',
      societies: ['European Association for the Study of the Liver'],
      journal: 'J Hepatol',
      year: 2012,
      volume: '57',
      pages: '399',
      pmid: '22633836',
      doi: '10.1016/j.jhep.2012.04.004',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22633836' },
  },
  {
    id: 'pmid:15068984',
    topics: ['alcoholism'],
    findings: [
      'The US Preventive Services Task Force published a recommendation statement on alcohol misuse in primary care in 2004.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Screening and behavioral counseling interventions in primary care to reduce alcohol misuse: recommendation statement',
      authors: '',
      societies: ['US Preventive Services Task Force'],
      journal: 'Ann Intern Med',
      year: 2004,
      volume: '140',
      pages: '554',
      pmid: '15068984',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '15068984' },
  },
];
