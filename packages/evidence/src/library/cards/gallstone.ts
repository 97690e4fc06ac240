// Cards on gallstone.

import type { EvidenceCard } from '../card';

export const gallstoneCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:24368985',
    topics: ['gallstone', 'cholecystitis'],
    findings: [
      'Laparoscopic cholecystectomy through one incision took longer than through three ports (73 minutes against 48 minutes, P < 0.05) and hurt more on the next day.',
      'Patients were more satisfied with the look of their scars after cholecystectomy through one incision.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 100,
    population: { text: 'patients having laparoscopic cholecystectomy', ageGroups: ['adult'] },
    intervention: 'one incision',
    comparator: 'three ports',
    outcome: 'operating time, pain, cosmetic satisfaction',
    effect: { measure: 'operating time', value: null, interval: null, p: '<0.05' },
    trials: ['NCT01772745'],
    citation: {
      title:
        'The comparison of single incision laparoscopic cholecystectomy and three port laparoscopic cholecystectomy: prospective randomized study',
      authors:
        'Deveci Ugur; Barbaros Umut; Kapakli Mahmut Sertan; Manukyan Manuk Norayk; Şimşek Selçuk; Kebudi Abut; Mercan Selçuk',
      societies: [],
      journal: 'Journal of the Korean Surgical Society',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '24368985',
      doi: '10.4174/jkss.2013.85.6.275',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24368985' },
  },
];
