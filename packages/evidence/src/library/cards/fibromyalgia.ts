// Cards on fibromyalgia.

import type { EvidenceCard } from '../card';

export const fibromyalgiaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:19729492',
    topics: ['fibromyalgia'],
    findings: [
      'Craniosacral therapy improved anxiety, pain and quality of life in fibromyalgia over sham ultrasound up to 6 months.',
      'One year after craniosacral therapy only sleep quality in fibromyalgia still differed from sham treatment.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 84,
    population: { text: 'patients with painful fibromyalgia', ageGroups: ['adult'] },
    intervention: 'craniosacral therapy for 25 weeks',
    comparator: 'disconnected ultrasound',
    outcome: 'anxiety, sleep, quality of life',
    citation: {
      title:
        'Influence of Craniosacral Therapy on Anxiety, Depression and Quality of Life in Patients with Fibromyalgia',
      authors:
        'Matarán-Peñarrocha Guillermo A.; Castro-Sánchez Adelaida María; García Gloria Carballo; Moreno-Lorenzo Carmen; Carreño Tesifón Parrón; Zafra María Dolores Onieva',
      societies: [],
      journal: 'Evidence-based Complementary and Alternative Medicine : eCAM',
      year: 2011,
      volume: null,
      pages: null,
      pmid: '19729492',
      doi: '10.1093/ecam/nep125',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '19729492' },
  },
  {
    id: 'pmid:20353551',
    topics: ['fibromyalgia'],
    findings: [
      'Lifestyle physical activity for 12 weeks lowered pain (P = .006) and functional deficits (P = .032) of adults with fibromyalgia compared with education.',
      'Fatigue, depression and tenderness in fibromyalgia did not differ between lifestyle activity and education.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 84,
    population: { text: 'minimally active adults with fibromyalgia', ageGroups: ['adult'] },
    intervention: '30 minutes of lifestyle physical activity on most days',
    comparator: 'education',
    outcome: 'function and pain after 12 weeks',
    effect: { measure: 'pain', value: null, interval: null, p: '0.006' },
    trials: ['NCT00383084'],
    citation: {
      title:
        'Effects of lifestyle physical activity on perceived symptoms and physical function in adults with fibromyalgia: results of a randomized trial',
      authors: 'Fontaine Kevin R; Conn Lora; Clauw Daniel J',
      societies: [],
      journal: 'Arthritis Research & Therapy',
      year: 2010,
      volume: null,
      pages: null,
      pmid: '20353551',
      doi: '10.1186/ar2967',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '20353551' },
  },
  {
    id: 'pmid:17644548',
    topics: ['fibromyalgia'],
    findings: ['The European League Against Rheumatism published recommendations on fibromyalgia in 2008.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'EULAR evidence-based recommendations for the management of fibromyalgia syndrome',
      authors: 'Carville SF; Arendt-Nielsen L; Bliddal H; Blotman F; Branco JC; Buskila D',
      societies: ['European League Against Rheumatism'],
      journal: 'Ann Rheum Dis',
      year: 2008,
      volume: '67',
      pages: '536',
      pmid: '17644548',
      doi: '10.1136/ard.2007.071522',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '17644548' },
  },
  {
    id: 'pmid:18497302',
    topics: ['fibromyalgia'],
    findings: [
      'A panel from Ottawa published guidelines on strengthening exercises in fibromyalgia in 2008.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'OttawaPanel Evidence-Based Clinical Practice Guidelines for Strengthening Exercises in theManagementof Fibromyalgia: Part 2',
      authors: 'Brosseau L; Wells GA; Tugwell P; Egan M; Wilson KG',
      societies: [],
      journal: 'Phys Ther',
      year: 2008,
      volume: '88(7)',
      pages: '873',
      pmid: '18497302',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '18497302' },
  },
];
