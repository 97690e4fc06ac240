// Cards on obstructive sleep apnoea.

import type { EvidenceCard } from '../card';

export const sleepApneaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28374832',
    topics: ['sleep-apnea'],
    findings: [
      'Home-based management of suspected sleep apnoea gave the same sleepiness score at 3 months as hospital-based management and a slightly better quality of life (difference 0.3, 95% CI 0.02 to 0.6).',
      'Home-based management of sleep apnoea cost HK$13,769 less a patient and shortened the waiting time.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: {
      text: 'patients with suspected obstructive sleep apnoea and an index of 15 or more',
      ageGroups: ['adult'],
    },
    intervention: 'home-based diagnosis and CPAP titration',
    comparator: 'hospital-based diagnosis and titration',
    outcome: 'sleepiness and quality of life at 3 months',
    effect: { measure: 'difference in quality of life', value: 0.3, interval: [0.02, 0.6], p: '0.033' },
    citation: {
      title:
        'A randomized controlled trial of an ambulatory approach versus the hospital-based approach in managing suspected obstructive sleep apnea syndrome',
      authors:
        'Hui David S.; Ng Susanna S.; To Kin-Wang; Ko Fanny W.; Ngai Jenny; Chan Ken K. P.; Yip Wing-Ho; Chan Tat-On; Yiu Karen; Tam Wilson W. S.',
      societies: [],
      journal: 'Scientific Reports',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28374832',
      doi: '10.1038/srep45901',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28374832' },
  },
  {
    id: 'pmid:26241460',
    topics: ['sleep-apnea'],
    findings: [
      'A mandibular advancement device lowered the apnoea-hypopnoea index in obstructive sleep apnoea from 15.3 to 11.9, while it rose with a placebo splint.',
      'The apnoea-hypopnoea index was halved in 46.2% with the mandibular device and in 18.4% with the placebo splint.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 42,
    population: { text: 'patients with obstructive sleep apnoea', ageGroups: ['adult'] },
    intervention: 'a mandibular advancement device',
    comparator: 'a placebo splint',
    outcome: 'apnoea-hypopnoea index',
    citation: {
      title:
        'Efficacy of mandibular advancement device in the treatment of obstructive sleep apnea syndrome: A randomized controlled crossover clinical trial',
      authors:
        'Durán-Cantolla Joaquín; Crovetto-Martínez Rafael; Alkhraisat Mohammad-Hamdan; Crovetto Miguel; Municio Antonio; Kutz Ramón; Aizpuru Felipe; Miranda Erika; Anitua Eduardo',
      societies: [],
      journal: 'Medicina Oral, Patología Oral y Cirugía Bucal',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26241460',
      doi: '10.4317/medoral.20649',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26241460' },
  },
  {
    id: 'pmid:24978952',
    topics: ['sleep-apnea'],
    findings: [
      'Screening in pharmacies found more people at risk of sleep apnoea when an objective marker was added to the questionnaire (66% against 36%, odds ratio 3.4, 95% CI 1.8 to 6.5).',
      'To confirm one additional case of sleep apnoea, 16 people had to be screened with the objective marker.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 325,
    population: { text: 'customers of community pharmacies', ageGroups: ['adult'] },
    intervention: 'a questionnaire with an objective marker of sleep apnoea',
    comparator: 'the questionnaire alone',
    outcome: 'risk of sleep apnoea found',
    effect: { measure: 'odds ratio of being found at risk', value: 3.4, interval: [1.8, 6.5], p: '<0.001' },
    trials: ['ACTRN12608000628347'],
    citation: {
      title:
        'A Comparison of Screening Methods for Sleep Disorders in Australian Community Pharmacies: A Randomized Controlled Trial',
      authors: 'Fuller Joanne M.; Wong Keith K.; Grunstein Ronald; Krass Ines; Patel Jayshree; Saini Bandana',
      societies: [],
      journal: 'PLoS ONE',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '24978952',
      doi: '10.1371/journal.pone.0101003',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24978952' },
  },
  {
    id: 'pmid:19960649',
    topics: ['sleep-apnea'],
    findings: [
      'A clinical guideline on the evaluation and long-term care of obstructive sleep apnoea in adults appeared in 2009.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Clinical guideline for the evaluation, management and long-term care of obstructive sleep apnea in adults',
      authors: 'Epstein LJ; Kristo D; Strollo PJ; Friedman N; Malhotra A; Patil SP',
      societies: ['American Academy of Sleep Medicine'],
      journal: 'J Clin Sleep Med',
      year: 2009,
      volume: '5',
      pages: '263',
      pmid: '19960649',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '19960649' },
  },
  {
    id: 'pmid:18468315',
    topics: ['sleep-apnea'],
    findings: [
      'Guidelines on manual titration of positive airway pressure in obstructive sleep apnoea appeared in 2008.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Clinical guidelines for the manual titration of positive airway pressure in patients with obstructive sleep apnea',
      authors: 'Kushida CA; Chediak A; Berry RB; Brown LK; Gozal D; Iber C',
      societies: ['American Academy of Sleep Medicine'],
      journal: 'J Clin Sleep Med',
      year: 2008,
      volume: '4',
      pages: '157',
      pmid: '18468315',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '18468315' },
  },
  {
    id: 'pmid:18702977',
    topics: ['sleep-apnea'],
    findings: [
      'The American Heart Association published a scientific statement on sleep apnoea and cardiovascular disease in 2008.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Sleep apnea and cardiovascular disease: an American Heart Association/American College of Cardiology Foundation Scientific Statement from the American Heart Association Council for High Blood Pressure Research Professional Education Committee, Council on Clinical Cardiology, Stroke Council, and Council on Cardiovascular Nursing',
      authors: 'Somers VK; White DP; Amin R',
      societies: ['American Heart Association', 'American College of Cardiology Foundation'],
      journal: 'J Am Coll Cardiol',
      year: 2008,
      volume: '52',
      pages: '686',
      pmid: '18702977',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '18702977' },
  },
];
