// Cards on febrile seizure.

import type { EvidenceCard } from '../card';

export const febrileSeizureCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24083276',
    topics: ['febrile-seizure'],
    findings: [
      "Three educational sessions raised mothers' knowledge (P < 0.001) and practice (P = 0.01) in the prevention of febrile seizures after 1 month.",
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 88,
    population: { text: 'mothers of young children', ageGroups: ['adult'] },
    intervention: 'three educational sessions on febrile seizures',
    comparator: 'no sessions',
    outcome: 'knowledge, attitude and practice',
    citation: {
      title:
        'The effect of educational program on knowledge, attitude and practice of mothers regarding prevention of febrile seizure in children',
      authors: 'Najimi Arash; Dolatabadi Nayereh Kasiri; Esmaeili Ahmad Ali; Sharifirad Gholam Reza',
      societies: [],
      journal: 'Journal of Education and Health Promotion',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '24083276',
      doi: '10.4103/2277-9531.112703',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24083276' },
  },
  {
    id: 'pmid:10963965',
    topics: ['febrile-seizure'],
    findings: [
      'The American Academy of Pediatrics has a practice parameter on simple febrile seizures in children, discussed in print in 2000.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Treatment of children with simple febrile seizures: The AAP practice parameter. American Academy of Pediatrics',
      authors: 'Baumann RJ; Duffner PK',
      societies: ['American Academy of Pediatrics'],
      journal: 'Pediatr Neurol',
      year: 2000,
      volume: '23',
      pages: '11',
      pmid: '10963965',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '10963965' },
  },
];
