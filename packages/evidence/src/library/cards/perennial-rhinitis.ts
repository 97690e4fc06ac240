// Cards on perennial allergic rhinitis.

import type { EvidenceCard } from '../card';

export const perennialRhinitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:27034695',
    topics: ['perennial-rhinitis', 'allergic-rhinitis'],
    findings: [
      'In 54 adults with perennial allergic rhinitis, inhaling essential oils for 7 days eased nasal symptoms, above all obstruction, significantly more than almond oil.',
      'Quality of life and fatigue also improved more with essential oils than with almond oil in perennial allergic rhinitis.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 54,
    population: { text: 'adults aged 20 to 60 with perennial allergic rhinitis', ageGroups: ['adult'] },
    intervention: 'inhaled essential oils of sandalwood, geranium and ravensara',
    comparator: 'almond oil as placebo',
    outcome: 'Total Nasal Symptom Score',
    citation: {
      title:
        'Effect of Inhalation of Aromatherapy Oil on Patients with Perennial Allergic Rhinitis: A Randomized Controlled Trial',
      authors: 'Choi Seo Yeon; Park Kyungsook',
      societies: [],
      journal: 'Evidence-based Complementary and Alternative Medicine : eCAM',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27034695',
      doi: '10.1155/2016/7896081',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27034695' },
  },
];
