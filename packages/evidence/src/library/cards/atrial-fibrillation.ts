// Cards on atrial fibrillation.

import type { EvidenceCard } from '../card';

export const atrialFibrillationCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28915862',
    topics: ['atrial-fibrillation'],
    findings: [
      'After education on feeling the pulse, 33.7% of 205 people aged 75 or more still did so weekly at 36 months, which limits its value in screening for atrial fibrillation.',
      'New atrial fibrillation was found in 4.9% of the people taught to feel their pulse over three years.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 205,
    population: { text: 'residents aged 75 years or more', ageGroups: ['older-adult'] },
    intervention: 'education on palpating the pulse',
    comparator: 'before education',
    outcome: 'newly found atrial fibrillation',
    trials: ['NCT01721005'],
    citation: {
      title:
        'Self-detection of atrial fibrillation in an aged population: three-year follow-up of the LietoAF intervention study',
      authors: 'Jaakkola Jussi; Virtanen Raine; Vasankari Tuija; Salminen Marika; Airaksinen K.E. Juhani',
      societies: [],
      journal: 'BMC Geriatrics',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28915862',
      doi: '10.1186/s12877-017-0607-0',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28915862' },
  },
  {
    id: 'pmid:24685669',
    topics: ['atrial-fibrillation'],
    findings: [
      'American cardiology societies published a guideline on managing patients with atrial fibrillation in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2014 AHA/ACC/HRS guideline for the management of patients with atrial fibrillation: a report of the American College of Cardiology/American Heart Association Task Force on Practice Guidelines and the Heart Rhythm Society',
      authors: 'January CT; Wann LS; Alpert JS; Calkins H; Cigarroa JE; Cleveland JC',
      societies: ['American College of Cardiology', 'American Heart Association', 'Heart Rhythm Society'],
      journal: 'J Am Coll Cardiol',
      year: 2014,
      volume: '64',
      pages: 'e1',
      pmid: '24685669',
      doi: '10.1016/j.jacc.2014.03.022',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '24685669' },
  },
  {
    id: 'pmid:25262857',
    topics: ['atrial-fibrillation'],
    findings: ['The Canadian Cardiovascular Society updated its guidelines on atrial fibrillation in 2014.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2014 focused update of the Canadian Cardiovascular Society Guidelines for the management of atrial fibrillation',
      authors: 'Verma A',
      societies: ['Canadian Cardiovascular Society'],
      journal: 'Can J Cardiol',
      year: 2014,
      volume: '30',
      pages: '1114',
      pmid: '25262857',
      doi: '10.1016/j.cjca.2014.08.001',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '25262857' },
  },
  {
    id: 'pmid:22315271',
    topics: ['atrial-fibrillation'],
    findings: [
      'The American College of Chest Physicians published guidelines on antithrombotic therapy for atrial fibrillation in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Antithrombotic therapy for atrial fibrillation: Antithrombotic Therapy and Prevention of Thrombosis, 9th ed: American College of Chest Physicians Evidence-Based Clinical Practice Guidelines',
      authors: 'You JJ; Singer DE; Howard PA; Lane DA; Eckman MH',
      societies: ['American College of Chest Physicians'],
      journal: 'Chest',
      year: 2012,
      volume: '141',
      pages: 'e531S',
      pmid: '22315271',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22315271' },
  },
  {
    id: 'pmid:22386883',
    topics: ['atrial-fibrillation'],
    findings: [
      'Experts published a consensus statement on ablation of atrial fibrillation by catheter or surgery in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2012 HRS/EHRA/ECAS expert consensus statement on catheter and surgical ablation of atrial fibrillation: recommendations for patient selection, procedural techniques, patient management and follow-up, definitions, endpoints, and research trial design: a report of the Heart Rhythm Society (HRS) Task Force on Catheter and Surgical Ablation of Atrial Fibrillation. Developed in partnership with the European Heart Rhythm Association (EHRA), a registered branch of the European Society of Cardiology (ESC) and the European Cardiac Arrhythmia Society (ECAS); and in collaboration with the American College of Cardiology (ACC), American Heart Association (AHA), the Asia Pacific Heart Rhythm Society (APHRS), and the Society of Thoracic Surgeons (STS). Endorsed by the governing bodies of the American College of Cardiology Foundation, the American Heart Association, the European Cardiac Arrhythmia Society, the European Heart Rhythm Association, the Society of Thoracic Surgeons, the Asia Pacific Heart Rhythm Society, and the Heart Rhythm Society',
      authors: 'Calkins H',
      societies: ['Heart Rhythm Society'],
      journal: 'Heart Rhythm',
      year: 2012,
      volume: '9',
      pages: '632',
      pmid: '22386883',
      doi: '10.1016/j.hrthm.2011.12.016',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22386883' },
  },
  {
    id: 'pmid:22922413',
    topics: ['atrial-fibrillation'],
    findings: [
      'The European Society of Cardiology published a focused update of its atrial fibrillation guidelines in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2012 focused update of the ESC guidelines for the management of atrial fibrillation: an update of the 2010 ESC guidelines for the management of atrial fibrillation. Developed with the special contribution of the European Heart Rhythm Association',
      authors: '',
      societies: ['European Society of Cardiology'],
      journal: 'Eur Heart J',
      year: 2012,
      volume: '33',
      pages: '2719',
      pmid: '22922413',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22922413' },
  },
];
