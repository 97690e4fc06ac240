// Cards on acute bronchitis.

import type { EvidenceCard } from '../card';

export const acuteBronchitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:20070280',
    topics: ['acute-bronchitis'],
    findings: [
      'Among 400 young people aged 6–18 years with acute bronchitis, EPs 7630 at 60 mg or 90 mg a day lowered the Bronchitis Severity Score significantly more than placebo after 7 days.',
      'EPs 7630 was tolerated about as well as placebo by young people with acute bronchitis.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 400,
    population: {
      text: 'children and adolescents aged 6–18 years with acute bronchitis',
      ageGroups: ['child', 'adolescent'],
    },
    intervention: 'EPs 7630 at 30, 60 or 90 mg daily',
    comparator: 'placebo',
    outcome: 'change in the Bronchitis Severity Score from day 0 to day 7',
    citation: {
      title: 'Efficacy and tolerability of EPs 7630 in patients (aged 6–18 years old) with acute bronchitis',
      authors: 'Kamin W; Maydannik VG; Malek FA; Kieser M',
      societies: [],
      journal: 'Acta Paediatrica (Oslo, Norway : 1992)',
      year: 2010,
      volume: null,
      pages: null,
      pmid: '20070280',
      doi: '10.1111/j.1651-2227.2009.01656.x',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '20070280' },
  },
  {
    id: 'pmid:21951385',
    topics: ['acute-bronchitis', 'pneumonia'],
    findings: [
      'European guidelines on lower respiratory tract infections of adults appeared in full in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Guidelines for the management of adult lower respiratory tract infections-Full version',
      authors: 'Woodhead M.; Blasi F.; Ewig S.; Garau J.; Huchon G.; Ieven M.',
      societies: [],
      journal: 'Clin. Microbiol. Infect.',
      year: 2011,
      volume: '17',
      pages: 'E1',
      pmid: '21951385',
      doi: '10.1111/j.1469-0691.2011.03672.x',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21951385' },
  },
];
