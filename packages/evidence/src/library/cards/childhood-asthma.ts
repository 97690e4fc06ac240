// Cards on childhood asthma.

import type { EvidenceCard } from '../card';

export const childhoodAsthmaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25885418',
    topics: ['childhood-asthma', 'asthma'],
    findings: [
      'A web-based self-management system did not reduce wheezing or night waking in 58 children with persistent asthma more than usual care did over 6 months.',
      'Children with asthma who used the web-based system learned more about the purpose of controller medicine than those on usual care.',
      'Emergency visits for asthma did not change significantly in children with or without the web-based system.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 58,
    population: { text: 'children with persistent asthma', ageGroups: ['child'] },
    intervention: 'an interactive web site for asthma self-management',
    comparator: 'usual care',
    outcome: 'asthma symptoms, adherence, knowledge',
    citation: {
      title: 'Evaluation of a web-based asthma self-management system: a randomised controlled pilot trial',
      authors:
        'Wiecha John M; Adams William G; Rybin Denis; Rizzodepaoli Maria; Keller Jeremy; Clay Jayanti M',
      societies: [],
      journal: 'BMC Pulmonary Medicine',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '25885418',
      doi: '10.1186/s12890-015-0007-1',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25885418' },
  },
];
