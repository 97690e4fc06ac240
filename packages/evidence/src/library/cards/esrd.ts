// Cards on end-stage kidney disease.

import type { EvidenceCard } from '../card';

export const esrdCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:29439405',
    topics: ['esrd'],
    findings: [
      'Cholecalciferol added to calcitriol and cinacalcet lowered parathyroid hormone of haemodialysis patients from the 20th week on compared with placebo.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 60,
    population: {
      text: 'haemodialysis patients with severe secondary hyperparathyroidism',
      ageGroups: ['adult'],
    },
    intervention: 'cholecalciferol 5000 IU daily with calcitriol and cinacalcet',
    comparator: 'placebo with calcitriol and cinacalcet',
    outcome: 'intact parathyroid hormone',
    citation: {
      title:
        'Cholecalciferol Additively Reduces Serum Parathyroid Hormone Levels in Severe Secondary Hyperparathyroidism Treated with Calcitriol and Cinacalcet among Hemodialysis Patients',
      authors:
        'Zheng Cai-Mei; Wu Chia-Chao; Hung Chi-Feng; Liao Min-Tser; Shyu Jia-Fwu; Hsu Yung-Ho; Lu Chien-Lin; Wang Yuan-Hung; Zheng Jing-Quan; Chang Tian-Jong; Lin Yuh-Feng; Lu Kuo-Cheng',
      societies: [],
      journal: 'Nutrients',
      year: 2018,
      volume: null,
      pages: null,
      pmid: '29439405',
      doi: '10.3390/nu10020196',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '29439405' },
  },
  {
    id: 'pmid:27389681',
    topics: ['esrd'],
    findings: [
      'PA21 lowered serum phosphorus of 183 haemodialysis patients more than placebo at every dose (P < 0.001), the more the higher the dose.',
      'Diarrhoea was the main adverse reaction to PA21 in haemodialysis patients and mostly mild.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 183,
    population: { text: 'Japanese haemodialysis patients with high serum phosphorus', ageGroups: ['adult'] },
    intervention: 'PA21 at 250 to 1000 mg three times daily for 6 weeks',
    comparator: 'placebo',
    outcome: 'serum phosphorus',
    citation: {
      title:
        'Dose–response efficacy and safety of PA21 in Japanese hemodialysis patients with hyperphosphatemia: a randomized, placebo-controlled, double-blind, Phase II study',
      authors: 'Koiwa Fumihiko; Terao Akira',
      societies: [],
      journal: 'Clinical and Experimental Nephrology',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27389681',
      doi: '10.1007/s10157-016-1299-z',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27389681' },
  },
  {
    id: 'pmid:15943877',
    topics: ['esrd', 'hyperlipidemia'],
    findings: [
      'Chewed garlic lowered cholesterol (205.1 before, 195.3 mg/dl after) and triglycerides of renal transplant recipients, whereas swallowed garlic did not change their lipids.',
      'Ciclosporin levels of renal transplant recipients did not change with garlic, chewed or swallowed.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 50,
    population: { text: 'renal transplant recipients', ageGroups: ['adult'] },
    intervention: 'chewed garlic',
    comparator: 'swallowed garlic',
    outcome: 'serum lipids and blood pressure',
    citation: {
      title:
        'Comparison between swallowing and chewing of garlic on levels of serum lipids, cyclosporine, creatinine and lipid peroxidation in Renal Transplant Recipients',
      authors: 'Jabbari Abbas; Argani Hassan; Ghorbanihaghjo Amir; Mahdavi Reza',
      societies: [],
      journal: 'Lipids in Health and Disease',
      year: 2005,
      volume: null,
      pages: null,
      pmid: '15943877',
      doi: '10.1186/1476-511X-4-11',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '15943877' },
  },
  {
    id: 'pmid:16497879',
    topics: ['esrd'],
    findings: ['The Canadian Society of Nephrology published guidelines on haemodialysis in 2006.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Hemodialysis clinical practice guidelines for the Canadian Society of Nephrology',
      authors: 'Jindal K; Chan C; Dzeiel C; Hirsch D; Soroka S; Tonelli M',
      societies: ['Canadian Society of Nephrology'],
      journal: 'J Am Soc Nephrol',
      year: 2006,
      volume: '17',
      pages: 'S1',
      pmid: '16497879',
      doi: '10.1681/ASN.2005121372',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '16497879' },
  },
];
