// Cards on heart failure.

import type { EvidenceCard } from '../card';

export const heartFailureCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23688265',
    topics: ['heart-failure'],
    findings: [
      'In adults with thalassaemia major and heart dysfunction, ejection fraction rose with deferoxamine whether or not deferiprone was added, with no difference between the two (p = 0.89).',
      'Ferritin (p < 0.001) and liver iron fell only when deferiprone was added to deferoxamine.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 20,
    population: { text: 'adults with thalassaemia major and a low ejection fraction', ageGroups: ['adult'] },
    intervention: 'deferoxamine with deferiprone',
    comparator: 'deferoxamine with placebo',
    outcome: 'left ventricular ejection fraction at one year',
    effect: { measure: 'difference in myocardial T2*', value: null, interval: null, p: '0.65' },
    citation: {
      title:
        'Treatment of heart failure in adults with thalassemia major: response in patients randomised to deferoxamine with or without deferiprone',
      authors:
        'Porter John B; Wood John; Olivieri Nancy; Vichinsky Elliott P; Taher Ali; Neufeld Ellis; Giardina Patricia; Thompson Alexis; Moore Blaine; Evans Patricia; Kim Hae-Young; Macklin Eric A',
      societies: [],
      journal: 'Journal of Cardiovascular Magnetic Resonance',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23688265',
      doi: '10.1186/1532-429X-15-38',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23688265' },
  },
  {
    id: 'pmid:23713082',
    topics: ['heart-failure', 'ckd-3'],
    findings: [
      'Hyperkalaemia was less frequent with BAY 94-8862 than with spironolactone in heart failure with chronic kidney disease (5.3% against 12.7%, P = 0.048).',
      'BAY 94-8862 lowered natriuretic peptides in heart failure at least as much as spironolactone.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 392,
    population: {
      text: 'patients with heart failure, low ejection fraction and chronic kidney disease',
      ageGroups: ['adult'],
    },
    intervention: 'BAY 94-8862 up to 10 mg daily',
    comparator: 'spironolactone 25 or 50 mg daily; placebo',
    outcome: 'serum potassium, kidney function, natriuretic peptides',
    effect: { measure: 'hyperkalaemia against spironolactone', value: null, interval: null, p: '0.048' },
    citation: {
      title:
        'Safety and tolerability of the novel non-steroidal mineralocorticoid receptor antagonist BAY 94-8862 in patients with chronic heart failure and mild or moderate chronic kidney disease: a randomized, double-blind trial',
      authors:
        'Pitt Bertram; Kober Lars; Ponikowski Piotr; Gheorghiade Mihai; Filippatos Gerasimos; Krum Henry; Nowack Christina; Kolkhof Peter; Kim So-Young; Zannad Faiez',
      societies: [],
      journal: 'European Heart Journal',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23713082',
      doi: '10.1093/eurheartj/eht187',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23713082' },
  },
  {
    id: 'pmid:22505313',
    topics: ['heart-failure'],
    findings: [
      'Digoxin was not associated with higher mortality in heart failure, neither in men nor in women (hazard ratio 1.00 in both).',
      'An earlier trial had raised the concern that digoxin harms women with heart failure, which this observational cohort did not confirm.',
    ],
    findingBasis: 'abstract',
    design: 'cohort',
    population: {
      text: 'men and women with heart failure in a British database',
      ageGroups: ['adult', 'older-adult'],
    },
    intervention: 'digoxin',
    comparator: 'no digoxin',
    outcome: 'mortality',
    effect: { measure: 'hazard ratio in women', value: 1, interval: null, p: null },
    citation: {
      title: 'Observational cohort study of the safety of digoxin use in women with heart failure',
      authors:
        'Flory James H; Ky Bonnie; Haynes Kevin; M Brunelli Steve; Munson Jeffrey; Rowan Christopher; Strom Brian L; Hennessy Sean',
      societies: [],
      journal: 'BMJ Open',
      year: 2012,
      volume: null,
      pages: null,
      pmid: '22505313',
      doi: '10.1136/bmjopen-2012-000888',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '22505313' },
  },
  {
    id: 'pmid:27206819',
    topics: ['heart-failure'],
    findings: [
      'The European Society of Cardiology published guidelines on acute and chronic heart failure in 2016.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: '2016 ESC guidelines for the diagnosis and treatment of acute and chronic heart failure',
      authors: 'Ponikowski P; Voors AA; Anker SD',
      societies: ['European Society of Cardiology'],
      journal: 'Eur Heart J',
      year: 2016,
      volume: '37',
      pages: '2129',
      pmid: '27206819',
      doi: '10.1093/eurheartj/ehw128',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '27206819' },
  },
  {
    id: 'pmid:19358937',
    topics: ['heart-failure'],
    findings: [
      'American cardiology societies published a focused update of their heart failure guidelines in 2009.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2009 Focused update incorporated into the ACC/AHA 2005 guidelines for the diagnosis and management of heart failure in adults: a report of the American College of Cardiology Foundation/American Heart Association Task Force on Practice Guidelines developed in collaboration with the International Society for Heart and Lung Transplantation',
      authors: 'Hunt SA; Abraham WT; Chin MH; Feldman AM; Francis GS; Ganiats TG',
      societies: ['American College of Cardiology', 'American Heart Association'],
      journal: 'J Am Coll Cardiol',
      year: 2009,
      volume: '53',
      pages: 'e1',
      pmid: '19358937',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '19358937' },
  },
  {
    id: 'pmid:19720935',
    topics: ['heart-failure'],
    findings: [
      'The American Heart Association published a scientific statement on self-care in heart failure in 2009.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'State of the science: promoting self-care in persons with heart failure: a scientific statement from the American heart association',
      authors: 'Riegel B; Moser DK; Anker SD; Appel LJ; Dunbar SB; Grady KL',
      societies: ['American Heart Association'],
      journal: 'Circulation',
      year: 2009,
      volume: '120',
      pages: '1141',
      pmid: '19720935',
      doi: '10.1161/CIRCULATIONAHA.109.192628',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '19720935' },
  },
  {
    id: 'pmid:16160202',
    topics: ['heart-failure'],
    findings: [
      'American cardiology societies updated their guideline on chronic heart failure in the adult in 2005.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'ACC/AHA 2005 Guideline Update for the Diagnosis and Management of Chronic Heart Failure in the Adult: a report of the American College of Cardiology/American Heart Association Task Force on Practice Guidelines (Writing Committee to Update the 2001 Guidelines for the Evaluation and Management of Heart Failure): developed in collaboration with the American College of Chest Physicians and the International Society for Heart and Lung Transplantation: endorsed by the Heart Rhythm Society',
      authors: 'Hunt SA; Abraham WT; Chin MH',
      societies: ['American College of Cardiology', 'American Heart Association'],
      journal: 'Circulation',
      year: 2005,
      volume: '112',
      pages: 'e154',
      pmid: '16160202',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '16160202' },
  },
];
