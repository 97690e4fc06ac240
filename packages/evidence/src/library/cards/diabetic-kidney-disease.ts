// Cards on diabetic kidney disease.

import type { EvidenceCard } from '../card';

export const diabeticKidneyDiseaseCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:25918727',
    topics: ['diabetic-kidney-disease', 'diabetes-type-2'],
    findings: [
      'Sulodexide held urinary TGF-beta1 down over 14 weeks in early diabetic kidney disease compared with placebo (change 2.17 against 8.44 pg/mg creatinine, P = 0.02).',
      'Urinary albumin of patients with type 2 diabetes rose on placebo (P = 0.038) and not significantly on sulodexide (P = 0.069).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'patients with type 2 diabetes and normal albuminuria', ageGroups: ['adult'] },
    intervention: 'sulodexide 100 mg daily for 14 weeks',
    comparator: 'placebo',
    outcome: 'urinary TGF-beta1 and albumin',
    effect: { measure: 'change in urinary TGF-beta1', value: null, interval: null, p: '0.02' },
    citation: {
      title:
        'Effect of Sulodexide on Urinary Biomarkers of Kidney Injury in Normoalbuminuric Type 2 Diabetes: A Randomized Controlled Trial',
      authors: 'Satirapoj Bancha; Kaewput Wisit; Supasyndh Ouppatham; Ruangkanchanasetr Prajej',
      societies: [],
      journal: 'Journal of Diabetes Research',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '25918727',
      doi: '10.1155/2015/172038',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25918727' },
  },
  {
    id: 'pmid:23787544',
    topics: ['diabetic-kidney-disease', 'ckd-2', 'ckd-3', 'ckd-4'],
    findings: [
      'Paricalcitol lowered bone-specific alkaline phosphatase in diabetic nephropathy compared with placebo (P < 0.001).',
      'High serum calcium was rare in diabetic nephropathy on paricalcitol (1.1% at the lower and 3.2% at the higher dose).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: {
      text: 'patients with diabetic nephropathy and chronic kidney disease of stages 2–4',
      ageGroups: ['adult'],
    },
    intervention: 'paricalcitol 1 or 2 μg daily',
    comparator: 'placebo',
    outcome: 'calcium, phosphate and bone markers',
    trials: ['NCT00421733'],
    citation: {
      title:
        'Effects of paricalcitol on calcium and phosphate metabolism and markers of bone health in patients with diabetic nephropathy: results of the VITAL study',
      authors: 'Coyne Daniel W.; Andress Dennis L.; Amdahl Michael J.; Ritz Eberhard; de Zeeuw Dick',
      societies: [],
      journal: 'Nephrology Dialysis Transplantation',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23787544',
      doi: '10.1093/ndt/gft227',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23787544' },
  },
  {
    id: 'pmid:25249672',
    topics: ['diabetic-kidney-disease'],
    findings: [
      'A consensus conference of the American Diabetes Association reported on diabetic kidney disease in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Diabetic kidney disease: a report from ADA Consensus Conference',
      authors: 'Tuttle K. R.',
      societies: ['American Diabetes Association'],
      journal: 'Diabetes Care',
      year: 2014,
      volume: '37',
      pages: '2864',
      pmid: '25249672',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '25249672' },
  },
];
