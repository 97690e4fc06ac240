// Cards on non-ST-elevation myocardial infarction.

import type { EvidenceCard } from '../card';

export const nstemiCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:29707035',
    topics: ['nstemi', 'stemi', 'ischemic-heart-disease'],
    findings: [
      'Danhong injection with Naoxintong capsule raised left ventricular ejection fraction after coronary intervention in 130 patients with acute coronary syndrome compared with placebo.',
      'In the trial of Danhong injection with Naoxintong capsule no cardiovascular event occurred in either group, so it tells nothing of preventing them in acute coronary syndrome.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 130,
    population: {
      text: 'patients with acute coronary syndrome after coronary intervention',
      ageGroups: ['adult'],
    },
    intervention: 'Danhong injection with Naoxintong capsule for 12 weeks',
    comparator: 'placebo',
    outcome: 'ejection fraction and cardiovascular events',
    citation: {
      title:
        'Treatment of Danhong Injection Combined with Naoxintong Capsule in Acute Coronary Syndrome Patients Undergoing PCI Operation: Study for a Randomized Controlled and Double-Blind Trial',
      authors: 'Zhao Shuai; Tang Yong; Cai Hairong; Liu Weifeng; Zhang Lieyuan; Chen Dongjie; Chen Bojun',
      societies: [],
      journal: 'Evidence-based Complementary and Alternative Medicine : eCAM',
      year: 2018,
      volume: null,
      pages: null,
      pmid: '29707035',
      doi: '10.1155/2018/8485472',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '29707035' },
  },
  {
    id: 'pmid:26320110',
    topics: ['nstemi'],
    findings: [
      'A European guideline on acute coronary syndromes without persistent ST-segment elevation carries the year 2015.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2015 ESC Guidelines for the management of acute coronary syndromes in patients presenting without persistent ST-segment elevation',
      authors: 'Roffi M; Patrono C; Collet JP; Mueller C; Valgimigli M; Andreotti F',
      societies: ['European Society of Cardiology'],
      journal: 'Eur Heart J',
      year: 2015,
      volume: '37',
      pages: '267',
      pmid: '26320110',
      doi: '10.1093/eurheartj/ehv320',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '26320110' },
  },
  {
    id: 'pmid:22809746',
    topics: ['nstemi'],
    findings: [
      'American cardiology societies published a focused update on unstable angina and non-ST-elevation myocardial infarction in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2012 ACCF/AHA focused update of the guideline for the management of patients with unstable angina/Non-ST-elevation myocardial infarction (updating the 2007 guideline and replacing the 2011 focused update): a report of the American College of Cardiology Foundation/American Heart Association Task Force on Practice Guidelines',
      authors: 'Jneid H; Anderson JL; Wright RS; Adams CD; Bridges CR; Casey DE',
      societies: ['American College of Cardiology Foundation', 'American Heart Association'],
      journal: 'J Am Coll Cardiol',
      year: 2012,
      volume: '60',
      pages: '645',
      pmid: '22809746',
      doi: '10.1016/j.jacc.2012.06.004',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22809746' },
  },
];
