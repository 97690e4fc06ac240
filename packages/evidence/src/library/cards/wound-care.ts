// Cards on surgical wound.

import type { EvidenceCard } from '../card';

export const woundCareCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28876220',
    topics: ['wound-care'],
    findings: [
      'Wounds after tracheotomy closed sooner and became infected less often with surgical dressings than with traditional care in 84 patients (P < 0.05).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 84,
    population: { text: 'patients after tracheotomy', ageGroups: ['adult'] },
    intervention: 'a modified surgical wound dressing',
    comparator: 'traditional care; a surgical dressing',
    outcome: 'infection, closure time, comfort',
    citation: {
      title: 'The application of the modified surgical wound dressing in wound care after tracheotomy',
      authors: 'Feng Mei; Wu Ying; Zhu Jing; Wu Xiaoling',
      societies: [],
      journal: 'Regenerative Medicine Research',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28876220',
      doi: '10.1051/rmr/160001',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28876220' },
  },
  {
    id: 'pmid:18476202',
    topics: ['wound-care'],
    findings: [
      'Wound problems after abdominal hysterectomy were as frequent with electrocautery as with scalpel incisions (P = 0.4) among 380 women.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 380,
    population: { text: 'women having elective abdominal hysterectomy', ageGroups: ['adult'], sex: 'female' },
    intervention: 'subcutaneous incision by electrocautery',
    comparator: 'incision by scalpel',
    outcome: 'wound problems',
    effect: { measure: 'wound problems', value: null, interval: null, p: '0.4' },
    citation: {
      title:
        'Abdominal Wound Problems After Hysterectomy With Electrocautery vs. Scalpel Subcutaneous Incision',
      authors:
        'Hemsell David L.; Hemsell Patricia G.; Nobles Brenda; Johnson Edward R.; Little Bertis B.; Heard Molly',
      societies: [],
      journal: 'Infectious Diseases in Obstetrics and Gynecology',
      year: 1993,
      volume: null,
      pages: null,
      pmid: '18476202',
      doi: '10.1155/S1064744993000079',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '18476202' },
  },
];
