// Cards on chronic sinusitis.

import type { EvidenceCard } from '../card';

export const chronicSinusitisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28387702',
    topics: ['chronic-sinusitis'],
    findings: [
      'A printed model of their own anatomy helped candidates for sinus surgery to understand their disease (p = 0.016) and their options better (p = 0.020).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'candidates for surgery of nose and sinuses', ageGroups: ['adult'] },
    intervention: 'explanation with a printed three-dimensional model',
    comparator: 'explanation without it',
    outcome: 'understanding of the disease',
    effect: { measure: 'understanding of the disease', value: null, interval: null, p: '0.016' },
    citation: {
      title:
        'Patient Education for Endoscopic Sinus Surgery: Preliminary Experience Using 3D-Printed Clinical Imaging Data',
      authors: 'Sander Ian M.; Liepert Taimi T.; Doney Evan L.; Leevy W. Matthew; Liepert Douglas R.',
      societies: [],
      journal: 'Journal of Functional Biomaterials',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28387702',
      doi: '10.3390/jfb8020013',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28387702' },
  },
  {
    id: 'pmid:27275048',
    topics: ['chronic-sinusitis'],
    findings: [
      'Adults having endoscopic sinus surgery needed less fentanyl with dexmedetomidine (1.2 μg/kg) than with esmolol (3.6) or nitroglycerine (2.9), while the surgical field was rated alike.',
      'Patients woke later from sinus surgery with dexmedetomidine and asked later for an analgesic.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 150,
    population: { text: 'adults having functional endoscopic sinus surgery', ageGroups: ['adult'] },
    intervention: 'dexmedetomidine or esmolol for induced hypotension',
    comparator: 'nitroglycerine',
    outcome: 'bleeding, haemodynamics, sedation',
    citation: {
      title:
        'Nitroglycerine, esmolol and dexmedetomidine for induced hypotension during functional endoscopic sinus surgery: A comparative evaluation',
      authors:
        'Bajwa Sukhminder Jit Singh; Kaur Jasleen; Kulshrestha Ashish; Haldar Rudrashish; Sethi Rakesh; Singh Amarjit',
      societies: [],
      journal: 'Journal of Anaesthesiology, Clinical Pharmacology',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '27275048',
      doi: '10.4103/0970-9185.173325',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '27275048' },
  },
];
