// Cards on ST-elevation myocardial infarction.

import type { EvidenceCard } from '../card';

export const stemiCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:15932638',
    topics: ['stemi', 'myocardial-infarction'],
    findings: [
      'Glucose-insulin-potassium infusion did not change enzyme release in 940 patients with acute myocardial infarction, and mean ejection fraction did not differ significantly (43.7% against 42.4%, P = 0.12).',
      'An ejection fraction of 30% or less was seen in 12% with glucose-insulin-potassium and in 18% without (P = 0.01).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 940,
    population: {
      text: 'patients with acute myocardial infarction treated by primary coronary intervention',
      ageGroups: ['adult'],
    },
    intervention: 'glucose-insulin-potassium infusion',
    comparator: 'no infusion',
    outcome: 'infarct size and ejection fraction',
    effect: { measure: 'mean ejection fraction', value: null, interval: null, p: '0.12' },
    citation: {
      title:
        'The impact of glucose-insulin-potassium infusion in acute myocardial infarction on infarct size and left ventricular ejection fraction [ISRCTN56720616]',
      authors:
        "van der Horst Iwan CC; Ottervanger Jan Paul; van 't Hof Arnoud WJ; Reiffers Stoffer; Miedema Kor; Hoorntje Jan CA; Dambrink Jan-Henk E; Gosselink AT Marcel; Nijsten Maarten WN; Suryapranata Harry; de Boer Menko-Jan; Zijlstra Felix",
      societies: [],
      journal: 'BMC Medicine',
      year: 2005,
      volume: null,
      pages: null,
      pmid: '15932638',
      doi: '10.1186/1741-7015-3-9',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '15932638' },
  },
  {
    id: 'pmid:23247304',
    topics: ['stemi', 'myocardial-infarction'],
    findings: [
      'American cardiology societies published a guideline on ST-elevation myocardial infarction in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2013 ACCF/AHA guideline for the management of ST‐elevation myocardial infarction: a report of the American College of Cardiology Foundation/American Heart Association Task Force on Practice Guidelines',
      authors: '',
      societies: ['American College of Cardiology Foundation', 'American Heart Association'],
      journal: 'Circulation',
      year: 2013,
      volume: '127',
      pages: 'e362',
      pmid: '23247304',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23247304' },
  },
  {
    id: 'pmid:22922416',
    topics: ['stemi', 'myocardial-infarction'],
    findings: [
      'The European Society of Cardiology published guidelines on acute myocardial infarction with ST-segment elevation in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'ESC Guidelines for the management of acute myocardial infarction in patients presenting with ST-segment elevation',
      authors: 'Steg PG; James SK; Atar D; Badano LP; Blömstrom-Lundqvist C',
      societies: ['European Society of Cardiology'],
      journal: 'Eur Heart J',
      year: 2012,
      volume: '33',
      pages: '2569',
      pmid: '22922416',
      doi: '10.1093/eurheartj/ehs215',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22922416' },
  },
];
