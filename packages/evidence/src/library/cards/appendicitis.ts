// Cards on appendicitis.

import type { EvidenceCard } from '../card';

export const appendicitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:21935491',
    topics: ['appendicitis'],
    findings: [
      'Ketamine given before the incision lowered pain after surgery for acute appendicitis at all times up to 24 hours in 80 men.',
      'Men given ketamine before appendectomy needed fewer pethidine injections (0.6 against 2.0, P = 0.032).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 80,
    population: { text: 'adult men operated for acute appendicitis', ageGroups: ['adult'], sex: 'male' },
    intervention: 'ketamine 0.5 mg/kg before the incision',
    comparator: 'saline',
    outcome: 'pain after the operation',
    effect: { measure: 'time to the first analgesic', value: null, interval: null, p: '0.02' },
    citation: {
      title: 'Preemptive Use of Ketamine on Post Operative Pain of Appendectomy',
      authors: 'Behdad Akbar; Hosseinpour Mehrdad; Khorasani Parastoo',
      societies: [],
      journal: 'The Korean Journal of Pain',
      year: 2011,
      volume: null,
      pages: null,
      pmid: '21935491',
      doi: '10.3344/kjp.2011.24.3.137',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '21935491' },
  },
];
