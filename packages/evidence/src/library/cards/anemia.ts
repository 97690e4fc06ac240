// Cards on anaemia.

import type { EvidenceCard } from '../card';

export const anemiaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26250435',
    topics: ['anemia', 'ckd-3', 'ckd-4'],
    findings: [
      'Intravenous iron isomaltoside was not inferior to oral iron for haemoglobin at week 4 in 351 patients with chronic kidney disease and anaemia (P < 0.001), and superior from week 3 to week 8.',
      'Adverse drug reactions were about as frequent with iron isomaltoside (10.5%) as with oral iron (10.3%) in chronic kidney disease.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 351,
    population: {
      text: 'patients with chronic kidney disease, not on dialysis, and iron deficiency anaemia',
      ageGroups: ['adult'],
    },
    intervention: 'intravenous iron isomaltoside 1000',
    comparator: 'oral iron sulphate',
    outcome: 'change in haemoglobin at week 4',
    citation: {
      title:
        'A randomized trial of iron isomaltoside 1000 versus oral iron in non-dialysis-dependent chronic kidney disease patients with anaemia',
      authors:
        'Kalra Philip A.; Bhandari Sunil; Saxena Sanjiv; Agarwal Dhananjai; Wirtz Georg; Kletzmayr Josef; Thomsen Lars L.; Coyne Daniel W.',
      societies: [],
      journal: 'Nephrology Dialysis Transplantation',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26250435',
      doi: '10.1093/ndt/gfv293',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26250435' },
  },
  {
    id: 'pmid:24384995',
    topics: ['anemia'],
    findings: [
      'Vitamin A raised haemoglobin and serum iron of Malaysian schoolchildren more than placebo (p < 0.01).',
      'The prevalence of iron deficiency anaemia fell by about 22% with vitamin A and by 2.3% with placebo.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 250,
    population: { text: 'Orang Asli schoolchildren', ageGroups: ['child'] },
    intervention: 'vitamin A',
    comparator: 'placebo',
    outcome: 'haemoglobin and iron status',
    citation: {
      title:
        'Effects of Vitamin A Supplementation on Iron Status Indices and Iron Deficiency Anaemia: A Randomized Controlled Trial',
      authors:
        'Al-Mekhlafi Hesham M.; Al-Zabedi Ebtesam M.; Al-Maktari Mohamed T.; Atroosh Wahib M.; Al-Delaimy Ahmed K.; Moktar Norhayati; Sallam Atiya A.; Abdullah Wan Ariffin; Jani Rohana; Surin Johari',
      societies: [],
      journal: 'Nutrients',
      year: 2013,
      volume: null,
      pages: null,
      pmid: '24384995',
      doi: '10.3390/nu6010190',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '24384995' },
  },
  {
    id: 'pmid:20567511',
    topics: ['anemia', 'hiv'],
    findings: [
      'Rich micronutrient fortification of porridge did not reduce stunting of Zambian infants overall (adjusted odds ratio 0.87, 95% CI 0.50 to 1.53) but improved their iron status.',
      'Stunting fell with rich fortification in infants whose HIV-infected mothers ended breastfeeding early (adjusted odds ratio 0.17, 95% CI 0.04 to 0.84).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 743,
    population: { text: 'Zambian infants from 6 months of age', ageGroups: ['infant'] },
    intervention: 'porridge rich in micronutrients for 12 months',
    comparator: 'porridge with basic fortification',
    outcome: 'stunting at 18 months',
    effect: { measure: 'adjusted odds ratio', value: 0.87, interval: [0.5, 1.53], p: '0.63' },
    trials: ['ISRCTN37460449'],
    citation: {
      title:
        'Micronutrient Fortification to Improve Growth and Health of Maternally HIV-Unexposed and Exposed Zambian Infants: A Randomised Controlled Trial',
      authors: '; ',
      societies: [],
      journal: 'PLoS ONE',
      year: 2010,
      volume: null,
      pages: null,
      pmid: '20567511',
      doi: '10.1371/journal.pone.0011165',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '20567511' },
  },
  {
    id: 'doi:10.1038/kisup.2012.40',
    topics: ['anemia', 'ckd-3', 'ckd-4'],
    findings: ['KDIGO published a guideline on anaemia in chronic kidney disease in 2012.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'KDIGO Clinical practice guideline for anemia in chronic kidney disease',
      authors: '',
      societies: ['Kidney Disease: Improving Global Outcomes'],
      journal: 'Kidney Int Suppl',
      year: 2012,
      volume: '2',
      pages: '282',
      pmid: null,
      doi: '10.1038/kisup.2012.40',
    },
    citationCheckedAgainst: {
      file: 'guidelines/guideline_citations_clinical.jsonl',
      key: '10.1038/kisup.2012.40',
    },
  },
  {
    id: 'pmid:20555090',
    topics: ['anemia', 'cancer'],
    findings: [
      'The European Society for Medical Oncology published guidelines on erythropoiesis-stimulating agents for anaemia in cancer in 2010.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Erythropoiesis-stimulating agents in the treatment of anaemia in cancer patients: ESMO clinical practice guidelines for use',
      authors: 'Schrijvers D; De Samblanx H; Roila F',
      societies: ['European Society for Medical Oncology'],
      journal: 'Ann Oncol',
      year: 2010,
      volume: '21',
      pages: 'v244',
      pmid: '20555090',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '20555090' },
  },
];
