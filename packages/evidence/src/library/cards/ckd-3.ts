// Cards on chronic kidney disease stage 3.

import type { EvidenceCard } from '../card';

export const ckd3Cards: readonly EvidenceCard[] = [
  {
    id: 'pmid:23915518',
    topics: ['ckd-3'],
    findings: [
      'Hyperkalaemia was about as frequent with olmesartan (37%) as with enalapril (40%) in 30 patients with stage 3 chronic kidney disease.',
      'Kidney function did not change over 3 months of olmesartan or enalapril in stage 3 chronic kidney disease.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 30,
    population: { text: 'patients with stage 3 chronic kidney disease', ageGroups: ['adult'] },
    intervention: 'olmesartan for 3 months',
    comparator: 'enalapril for 3 months',
    outcome: 'hyperkalaemia',
    citation: {
      title:
        'Risk of hyperkalemia in patients with moderate chronic kidney disease initiating angiotensin converting enzyme inhibitors or angiotensin receptor blockers: a randomized study',
      authors: 'Espinel Eugenia; Joven Jorge; Gil Iván; Suñé Pilar; Renedo Berta; Fort Joan; Serón Daniel',
      societies: [],
      journal: 'BMC Research Notes',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23915518',
      doi: '10.1186/1756-0500-6-306',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23915518' },
  },
  {
    id: 'pmid:22551881',
    topics: ['ckd-3', 'osteoporosis'],
    findings: [
      'Calcium with vitamin D3 slowed bone loss at the distal radius of elderly women compared with placebo (p = 0.005), also in moderate chronic kidney disease.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 610,
    population: {
      text: 'elderly women, many with moderate chronic kidney disease',
      ageGroups: ['older-adult'],
      sex: 'female',
    },
    intervention: 'calcium 1,200 mg with vitamin D3 800 IU daily for 2 years',
    comparator: 'placebo',
    outcome: 'bone mineral density of the distal radius',
    effect: { measure: 'overall treatment effect', value: null, interval: null, p: '0.005' },
    citation: {
      title:
        'The effect of combined calcium and cholecalciferol supplementation on bone mineral density in elderly women with moderate chronic kidney disease',
      authors:
        'Bosworth Cortney; de Boer Ian H.; Targher Giovanni; Kendrick Jessica; Smits Gerard; Chonchol Michel',
      societies: [],
      journal: 'Clinical Nephrology',
      year: 2011,
      volume: null,
      pages: null,
      pmid: '22551881',
      doi: '10.5414/CN107180',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '22551881' },
  },
  {
    id: 'pmid:14520607',
    topics: ['ckd-3', 'ckd-4', 'esrd'],
    findings: [
      'The National Kidney Foundation published guidelines on bone disease in chronic kidney disease in 2003.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'K/DOQI clinical practice guidelines for bone metabolism and disease in chronic kidney disease',
      authors: '',
      societies: ['National Kidney Foundation'],
      journal: 'Am J Kidney Dis',
      year: 2003,
      volume: '42',
      pages: 'S1',
      pmid: '14520607',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '14520607' },
  },
];
