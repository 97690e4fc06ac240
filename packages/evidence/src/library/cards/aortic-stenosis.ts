// Cards on aortic stenosis.

import type { EvidenceCard } from '../card';

export const aorticStenosisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:39302109',
    topics: ['aortic-stenosis', 'hyperlipidemia'],
    findings: [
      'A review of 2024 describes raised lipoprotein(a) as a causal risk factor for atherosclerotic disease and for calcific aortic valve disease.',
      'Drugs that lower lipoprotein(a) were in phase 3 outcome trials in 2024.',
    ],
    findingBasis: 'abstract',
    design: 'narrative-review',
    population: { text: 'people with raised lipoprotein(a)', ageGroups: ['adult'] },
    intervention: 'raised lipoprotein(a)',
    comparator: 'lower lipoprotein(a)',
    outcome: 'cardiovascular and aortic valve disease',
    citation: {
      title: 'Lipoprotein(a) and cardiovascular disease.',
      authors: 'Boffa MB; Koschinsky ML',
      societies: [],
      journal: 'Biochem J',
      year: 2024,
      volume: '481',
      pages: '1277-1296',
      pmid: '39302109',
      doi: '10.1042/BCJ20240037',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/39302109.xml', key: '39302109' },
  },
  {
    id: 'pmid:24589852',
    topics: ['aortic-stenosis', 'mitral-regurgitation'],
    findings: [
      'American cardiology societies published a guideline on valvular heart disease in 2014, such as aortic stenosis and mitral regurgitation.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2014 AHA/ACC guideline for the Management of Patients with Valvular Heart Disease: executive summary: a report of the American College of Cardiology/American Heart Association task force on practice guidelines',
      authors: 'Nishimura RA; Otto CM; Bonow RO; Carabello BA; Erwin JP; Guyton RA',
      societies: ['American Heart Association', 'American College of Cardiology'],
      journal: 'Circulation',
      year: 2014,
      volume: '129',
      pages: '2440',
      pmid: '24589852',
      doi: '10.1161/CIR.0000000000000029',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24589852' },
  },
];
