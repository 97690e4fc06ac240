// Cards on deep vein thrombosis.

import type { EvidenceCard } from '../card';

export const deepVeinThrombosisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:27344439',
    topics: ['deep-vein-thrombosis', 'pulmonary-embolism', 'cancer'],
    findings: [
      'Fewer patients with cancer and renal impairment had recurrent venous thromboembolism on dalteparin than on a vitamin K antagonist (2.7% against 17.0%, hazard ratio 0.15, 95% CI 0.03 to 0.65).',
      'Bleeding in patients with cancer and venous thromboembolism was alike with dalteparin and vitamin K antagonists (p = 0.47).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 162,
    population: {
      text: 'patients with cancer, venous thromboembolism and renal impairment',
      ageGroups: ['adult'],
    },
    intervention: 'dalteparin',
    comparator: 'vitamin K antagonist',
    outcome: 'recurrent venous thromboembolism',
    effect: { measure: 'hazard ratio', value: 0.15, interval: [0.03, 0.65], p: '0.01' },
    citation: {
      title:
        'A post hoc analysis of dalteparin versus oral anticoagulant (VKA) therapy for the prevention of recurrent venous thromboembolism (rVTE) in patients with cancer and renal impairment',
      authors: 'Woodruff Seth; Feugère Guillaume; Abreu Paula; Heissler Joseph; Ruiz Marcia T.; Jen Frank',
      societies: [],
      journal: 'Journal of Thrombosis and Thrombolysis',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27344439',
      doi: '10.1007/s11239-016-1386-8',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27344439' },
  },
  {
    id: 'pmid:23669224',
    topics: ['deep-vein-thrombosis', 'cancer'],
    findings: [
      'The American Society of Clinical Oncology updated its guideline on venous thromboembolism in patients with cancer in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Venous thromboembolism prophylaxis and treatment in patients with cancer: American Society of Clinical Oncology clinical practice guideline update',
      authors: 'Lyman GH; Khorana AA; Kuderer NM; Lee AY; Arcelus JI; Balaban EP',
      societies: ['American Society of Clinical Oncology'],
      journal: 'J Clin Oncol',
      year: 2013,
      volume: '31',
      pages: '2189',
      pmid: '23669224',
      doi: '10.1200/JCO.2013.49.1118',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23669224' },
  },
  {
    id: 'pmid:22041951',
    topics: ['deep-vein-thrombosis', 'pulmonary-embolism'],
    findings: [
      'The American College of Physicians published a guideline on preventing venous thromboembolism in hospital patients in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Venous thromboembolism prophylaxis in hospitalized patients: a clinical practice guideline from the American College of Physicians',
      authors: 'Qaseem A; Chou R; Humphrey LL',
      societies: ['American College of Physicians'],
      journal: 'Ann Intern Med',
      year: 2011,
      volume: '155',
      pages: '625',
      pmid: '22041951',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22041951' },
  },
  {
    id: 'pmid:18574272',
    topics: ['deep-vein-thrombosis', 'pulmonary-embolism'],
    findings: [
      'The American College of Chest Physicians published guidelines on antithrombotic therapy for venous thromboembolism in 2008.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Antithrombotic therapy for venous thromboembolic disease: American College of Chest Physicians evidence-based clinical practice guidelines (8th Edition)',
      authors: 'Kearon C; Kahn SR; Agnelli G; Goldhaber S; Raskob GE; Comerota AJ',
      societies: ['American College of Chest Physicians'],
      journal: 'Chest',
      year: 2008,
      volume: '133',
      pages: '454S',
      pmid: '18574272',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '18574272' },
  },
];
