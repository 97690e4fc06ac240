// Cards on COVID-19.

import type { EvidenceCard } from '../card';

export const covid19Cards: readonly EvidenceCard[] = [
  {
    id: 'pmid:38661995',
    topics: ['covid-19'],
    findings: [
      'Three families refused blood from donors vaccinated against COVID-19 for children needing cardiac surgery, and the report weighs the ethics of such requests.',
    ],
    findingBasis: 'abstract',
    design: 'case-report',
    sampleSize: 3,
    population: { text: 'families of children needing cardiac surgery', ageGroups: ['child'] },
    intervention: 'refusal of blood from donors vaccinated against COVID-19',
    comparator: null,
    outcome: 'ethical considerations',
    citation: {
      title:
        'Parental Refusals of Blood Transfusions from COVID-19 Vaccinated Donors for Children Needing Cardiac Surgery.',
      authors: 'Kim DH; Berkman E; Clark JD; Saifee NH; Diekema DS; Lewis-Newby M',
      societies: [],
      journal: 'Narrat Inq Bioeth',
      year: 2023,
      volume: '13',
      pages: '215-226',
      pmid: '38661995',
      doi: '10.1353/nib.2023.a924193',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/38661995.xml', key: '38661995' },
  },
];
