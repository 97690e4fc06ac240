// Cards on opioid use disorder.

import type { EvidenceCard } from '../card';

export const opioidAbuseCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:38801034',
    topics: ['opioid-abuse'],
    findings: [
      'Emergency physicians with protocols and peer navigation more often gave buprenorphine for opioid use disorder (odds ratio 4.5, 95% CI 1.4 to 14.4).',
      "Physicians' knowledge of buprenorphine did not differ between hospitals with and without protocols for it.",
    ],
    findingBasis: 'abstract',
    design: 'other',
    sampleSize: 58,
    population: { text: 'emergency physicians at three hospitals', ageGroups: ['adult'] },
    intervention: 'protocols, templates, peer navigation and education on buprenorphine',
    comparator: 'no such programme',
    outcome: 'having given buprenorphine',
    effect: { measure: 'odds ratio', value: 4.5, interval: [1.4, 14.4], p: '0.01' },
    citation: {
      title:
        'Addressing System and Clinician Barriers to Emergency Department-initiated Buprenorphine: An Evaluation of Post-intervention Physician Outcomes.',
      authors: 'Mahal JJ; Bijur P; Sloma A; Starrels J; Lu T',
      societies: [],
      journal: 'West J Emerg Med',
      year: 2024,
      volume: '25',
      pages: '303-311',
      pmid: '38801034',
      doi: '10.5811/westjem.18320',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/38801034.xml', key: '38801034' },
  },
  {
    id: 'pmid:25716777',
    topics: ['opioid-abuse'],
    findings: [
      'Dextromethorphan 60 mg a day added to methadone kept opioid dependent patients in treatment longer and lowered plasma morphine compared with placebo after 12 weeks.',
      'The methadone dose that patients required did not differ significantly between dextromethorphan and placebo.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'opioid dependent patients on methadone maintenance', ageGroups: ['adult'] },
    intervention: 'dextromethorphan 60 or 120 mg daily',
    comparator: 'placebo',
    outcome: 'methadone dose, plasma morphine, retention',
    citation: {
      title:
        'A Placebo-Controlled Trial of Dextromethorphan as an Adjunct in Opioid-Dependent Patients Undergoing Methadone Maintenance Treatment',
      authors:
        'Lee Sheng-Yu; Chen Shiou-Lan; Chang Yun-Hsuan; Chu Chun-Hsien; Chen Shih-Heng; Chen Po See; Huang San-Yuan; Tzeng Nian-Sheng; Wang Liang-Jen; Lee I Hui; Wang Tzu-Yun; Chen Kao Chin',
      societies: [],
      journal: 'International Journal of Neuropsychopharmacology',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '25716777',
      doi: '10.1093/ijnp/pyv008',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25716777' },
  },
  {
    id: 'pmid:23605225',
    topics: ['opioid-abuse'],
    findings: [
      'Adding 30 sessions of neurofeedback to maintenance treatment improved mental health and lowered craving in 20 opiate dependent patients more than maintenance alone.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 20,
    population: { text: 'opiate dependent patients on methadone or buprenorphine', ageGroups: ['adult'] },
    intervention: '30 sessions of neurofeedback with maintenance treatment',
    comparator: 'maintenance treatment alone',
    outcome: 'general health and craving',
    citation: {
      title: 'Neurofeedback Training for Opiate Addiction: Improvement of Mental Health and Craving',
      authors: 'Dehghani-Arani Fateme; Rostami Reza; Nadali Hosein',
      societies: [],
      journal: 'Applied Psychophysiology and Biofeedback',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '23605225',
      doi: '10.1007/s10484-013-9218-5',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23605225' },
  },
  {
    id: 'pmid:17210079',
    topics: ['opioid-abuse'],
    findings: [
      'More of the 60 adults detoxified from opiates in primary care gave a clean urine sample on buprenorphine than on dihydrocodeine (21% against 3%, risk ratio 2.06, CI 1.33 to 3.21).',
      'Abstinence from opiates at six months did not differ significantly between buprenorphine and dihydrocodeine (risk ratio 1.45, CI 0.84 to 2.49).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 60,
    population: { text: 'adults using illicit opiates in primary care', ageGroups: ['adult'] },
    intervention: 'sublingual buprenorphine',
    comparator: 'oral dihydrocodeine',
    outcome: 'abstinence at the final prescription',
    effect: {
      measure: 'risk ratio of a clean urine sample',
      value: 2.06,
      interval: [1.33, 3.21],
      p: '0.028',
    },
    citation: {
      title:
        'Buprenorphine versus dihydrocodeine for opiate detoxification in primary care: a randomised controlled trial',
      authors:
        'Wright Nat MJ; Sheard Laura; Tompkins Charlotte NE; Adams Clive E; Allgar Victoria L; Oldham Nicola S',
      societies: [],
      journal: 'BMC Family Practice',
      year: 2007,
      volume: null,
      pages: null,
      pmid: '17210079',
      doi: '10.1186/1471-2296-8-3',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '17210079' },
  },
];
