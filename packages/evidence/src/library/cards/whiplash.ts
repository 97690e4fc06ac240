// Cards on whiplash injury.

import type { EvidenceCard } from '../card';

export const whiplashCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:19149880',
    topics: ['whiplash'],
    findings: [
      'Active physical therapy lowered pain two months after grade II whiplash injury more than passive therapy (50.5 against 39.2) or acting as usual (28.8).',
      'Disability after whiplash injury lasted a median 14 days with active or passive physical therapy and 49 days when patients acted as usual.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 70,
    population: { text: 'patients with acute grade II whiplash injury', ageGroups: ['adult'] },
    intervention: 'active physical therapy',
    comparator: 'passive physical therapy; acting as usual',
    outcome: 'pain, motion and disability after two months',
    citation: {
      title:
        'Grade II whiplash injuries to the neck: what is the benefit for patients treated by different physical therapy modalities?',
      authors:
        'Dehner Christoph; Elbel Martin; Strobel Philipp; Scheich Matthias; Schneider Florian; Krischak Gert; Kramer Michael',
      societies: [],
      journal: 'Patient Safety in Surgery',
      year: 2009,
      volume: null,
      pages: null,
      pmid: '19149880',
      doi: '10.1186/1754-9493-3-2',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '19149880' },
  },
  {
    id: 'pmid:11840109',
    topics: ['whiplash'],
    findings: [
      'A clinical practice guideline on physiotherapy for whiplash-associated disorders appeared in 2002.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Clinical practice guideline for the physiotherapy of patients with whiplash-associated disorders',
      authors: 'Scholten-Peeters GG; Bekkering GE; Verhagen AP; Windt DA van Der; Lanser K; Hendriks EJ',
      societies: [],
      journal: 'Spine',
      year: 2002,
      volume: '27',
      pages: '412',
      pmid: '11840109',
      doi: '10.1097/00007632-200202150-00018',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '11840109' },
  },
  {
    id: 'pmid:7604354',
    topics: ['whiplash'],
    findings: ['The Quebec Task Force redefined whiplash and its management in a monograph of 1995.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Scientific monograph of the Quebec Task Force on Whiplash-Associated Disorders: redefining "whiplash" and its management',
      authors: 'Spitzer WO; Skovron ML; Salmi LR; Cassidy JD; Duranceau J; Suissa S',
      societies: ['Quebec Task Force on Whiplash-Associated Disorders'],
      journal: 'Spine',
      year: 1995,
      volume: '20',
      pages: '1S',
      pmid: '7604354',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '7604354' },
  },
];
