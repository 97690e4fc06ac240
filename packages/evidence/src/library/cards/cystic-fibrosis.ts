// Cards on cystic fibrosis.

import type { EvidenceCard } from '../card';

export const cysticFibrosisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24528942',
    topics: ['cystic-fibrosis', 'gerd'],
    findings: [
      'In 17 adults with cystic fibrosis and frequent exacerbations, esomeprazole did not lengthen the time to the first pulmonary exacerbation compared with placebo (p = 0.3169).',
      'Exacerbations of cystic fibrosis were no less frequent with esomeprazole than with placebo (odds ratio 3.455, 95% CI 0.337 to 54.294), and lung function and quality of life did not change.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 17,
    population: { text: 'adults with cystic fibrosis and frequent exacerbations', ageGroups: ['adult'] },
    intervention: 'esomeprazole 40 mg twice daily for 36 weeks',
    comparator: 'placebo',
    outcome: 'time to first pulmonary exacerbation',
    effect: { measure: 'odds ratio of an exacerbation', value: 3.455, interval: [0.337, 54.294], p: '0.334' },
    trials: ['NCT01983774'],
    citation: {
      title: 'Effect of esomeprazole versus placebo on pulmonary exacerbations in cystic fibrosis',
      authors:
        'DiMango Emily; Walker Patricia; Keating Claire; Berdella Maria; Robinson Newell; Langfelder-Schwind Elinor; Levy Diane; Liu Xinhua',
      societies: [],
      journal: 'BMC Pulmonary Medicine',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '24528942',
      doi: '10.1186/1471-2466-14-21',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24528942' },
  },
];
