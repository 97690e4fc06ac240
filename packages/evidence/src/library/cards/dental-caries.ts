// Cards on dental caries.

import type { EvidenceCard } from '../card';

export const dentalCariesCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:19627581',
    topics: ['dental-caries'],
    findings: [
      'Toothpaste with 5000 ppm fluoride lowered mineral loss of dentin specimens against water and against a rinse with 250 ppm fluoride, while the rinse did not differ from water.',
    ],
    findingBasis: 'abstract',
    design: 'other',
    population: { text: 'human dentin specimens worn in the mouth', ageGroups: ['adult'] },
    intervention: 'toothpaste with 5000 ppm fluoride',
    comparator: 'mouth rinse with 250 ppm fluoride; water',
    outcome: 'mineral loss and lesion depth',
    citation: {
      title:
        'Effect of a 5000 ppm fluoride toothpaste and a 250 ppm fluoride mouth rinse on the demineralisation of dentin surfaces',
      authors:
        'Bizhang Mozhgan; Chun Yong-Hee P; Winterfeld Mai-Trinh; Altenburger Markus J; Raab Wolfgang HM; Zimmer Stefan',
      societies: [],
      journal: 'BMC Research Notes',
      year: 2009,
      volume: null,
      pages: null,
      pmid: '19627581',
      doi: '10.1186/1756-0500-2-147',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '19627581' },
  },
  {
    id: 'pmid:17431496',
    topics: ['dental-caries'],
    findings: [
      'Amalgam fillings had no significant effect on neuropsychological tests of 534 children within 5 years compared with composite fillings.',
      'Urinary mercury of children was higher with amalgam than with composite fillings (0.9 against 0.6 μg/g creatinine).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 534,
    population: { text: 'children aged 6 to 10 years needing dental restorations', ageGroups: ['child'] },
    intervention: 'amalgam fillings',
    comparator: 'composite fillings',
    outcome: 'neuropsychological tests over 5 years',
    citation: {
      title:
        'Dental Amalgam Restorations and Children’s Neuropsychological Function: The New England Children’s Amalgam Trial',
      authors: 'Bellinger David C.; Daniel David; Trachtenberg Felicia; Tavares Mary; McKinlay Sonja',
      societies: [],
      journal: 'Environmental Health Perspectives',
      year: 2006,
      volume: null,
      pages: null,
      pmid: '17431496',
      doi: '10.1289/ehp.9497',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '17431496' },
  },
  {
    id: 'pmid:15119722',
    topics: ['dental-caries'],
    findings: ['Dietary guidelines on preventing caries in children appeared in 2004.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Caries prevention in pediatrics: dietary guidelines',
      authors: 'Marshall TA',
      societies: [],
      journal: 'Quintessence Int',
      year: 2004,
      volume: '35',
      pages: '332',
      pmid: '15119722',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '15119722' },
  },
];
