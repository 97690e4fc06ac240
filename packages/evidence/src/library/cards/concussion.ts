// Cards on concussion.

import type { EvidenceCard } from '../card';

export const concussionCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24267513',
    topics: ['concussion'],
    findings: [
      'Tranexamic acid did not significantly reduce progressive intracranial haemorrhage after traumatic brain injury (18% against 27% on placebo, risk ratio 0.65, 95% CI 0.40 to 1.05).',
      'Death from any cause after traumatic brain injury did not differ significantly between tranexamic acid and placebo (risk ratio 0.69, 95% CI 0.35 to 1.39).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 238,
    population: {
      text: 'patients older than 16 with moderate to severe traumatic brain injury',
      ageGroups: ['adult'],
    },
    intervention: 'tranexamic acid',
    comparator: 'placebo',
    outcome: 'progressive intracranial haemorrhage',
    effect: { measure: 'risk ratio', value: 0.65, interval: [0.4, 1.05], p: null },
    citation: {
      title:
        'Tranexamic acid for patients with traumatic brain injury: a randomized, double-blinded, placebo-controlled trial',
      authors:
        'Yutthakasemsunt Surakrant; Kittiwatanagul Warawut; Piyavechvirat Parnumas; Thinkamrop Bandit; Phuenpathom Nakornchai; Lumbiganon Pisake',
      societies: [],
      journal: 'BMC Emergency Medicine',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '24267513',
      doi: '10.1186/1471-227X-13-20',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24267513' },
  },
  {
    id: 'pmid:18447940',
    topics: ['concussion'],
    findings: [
      'In 159 patients with severe traumatic brain injury, mortality at 6 months was lower with progesterone than with placebo (P < 0.05).',
      'Mean intracranial pressure after severe brain injury did not differ significantly between progesterone and placebo (P > 0.05).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 159,
    population: { text: 'patients with acute severe traumatic brain injury', ageGroups: ['adult'] },
    intervention: 'progesterone within 8 hours of injury',
    comparator: 'placebo',
    outcome: 'Glasgow Outcome Scale at 3 months',
    effect: { measure: 'mortality at 6 months', value: null, interval: null, p: '<0.05' },
    trials: ['ACTRN12607000545460'],
    citation: {
      title:
        'Improved outcomes from the administration of progesterone for patients with acute severe traumatic brain injury: a randomized controlled trial',
      authors: 'Xiao Guomin; Wei Jing; Yan Weiqi; Wang Weimin; Lu Zhenhui',
      societies: [],
      journal: 'Critical Care',
      year: 2008,
      volume: null,
      pages: null,
      pmid: '18447940',
      doi: '10.1186/cc6887',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '18447940' },
  },
];
