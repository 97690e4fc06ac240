// Cards on hypothyroidism.

import type { EvidenceCard } from '../card';

export const hypothyroidismCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28775130',
    topics: ['hypothyroidism'],
    findings: [
      'Male pesticide applicators with the highest exposure to aldrin more often had subclinical hypothyroidism (odds ratio 4.76, 95% CI 1.53 to 14.82).',
      'The highest exposure to pendimethalin also went with subclinical hypothyroidism (odds ratio 2.78, 95% CI 1.30 to 5.95).',
    ],
    findingBasis: 'abstract',
    design: 'cohort',
    population: { text: 'male pesticide applicators', ageGroups: ['adult'], sex: 'male' },
    intervention: 'high exposure to aldrin or pendimethalin',
    comparator: 'no exposure',
    outcome: 'subclinical hypothyroidism',
    effect: {
      measure: 'odds ratio for the highest exposure to aldrin',
      value: 4.76,
      interval: [1.53, 14.82],
      p: null,
    },
    citation: {
      title:
        'Occupational pesticide exposure and subclinical hypothyroidism among male pesticide applicators.',
      authors:
        'Lerro CC; Beane Freeman LE; DellaValle CT; Kibriya MG; Aschebrook-Kilfoy B; Jasmine F; Koutros S; Parks CG; Sandler DP; Alavanja MCR; Hofmann JN; Ward MH',
      societies: [],
      journal: 'Occup Environ Med',
      year: 2018,
      volume: '75',
      pages: '79-89',
      pmid: '28775130',
      doi: '10.1136/oemed-2017-104431',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/28775130.xml', key: '28775130' },
  },
  {
    id: 'pmid:23118893',
    topics: ['hypothyroidism', 'cancer'],
    findings: [
      'Among male smokers, prostate cancer was less frequent in hypothyroid men than in men with normal thyroid function (odds ratio 0.48, 95% CI 0.28 to 0.81).',
    ],
    findingBasis: 'abstract',
    design: 'case-control',
    population: { text: 'male smokers of a prevention trial', ageGroups: ['adult'], sex: 'male' },
    intervention: 'hypothyroid status',
    comparator: 'normal thyroid status',
    outcome: 'prostate cancer',
    effect: { measure: 'odds ratio', value: 0.48, interval: [0.28, 0.81], p: '0.006' },
    citation: {
      title:
        'Circulating Thyroxine, Thyroid-Stimulating Hormone, and Hypothyroid Status and the Risk of Prostate Cancer',
      authors:
        'Mondul Alison M.; Weinstein Stephanie J.; Bosworth Tracey; Remaley Alan T.; Virtamo Jarmo; Albanes Demetrius',
      societies: [],
      journal: 'PLoS ONE',
      year: 2012,
      volume: null,
      pages: null,
      pmid: '23118893',
      doi: '10.1371/journal.pone.0047730',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23118893' },
  },
  {
    id: 'pmid:25114871',
    topics: ['hypothyroidism', 'pregnancy'],
    findings: [
      'The European Thyroid Association published guidelines on subclinical hypothyroidism in pregnancy and in children in 2014.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        '2014 European thyroid association guidelines for the management of subclinical hypothyroidism in pregnancy and in children',
      authors: 'Lazarus J; Brown RS; Daumerie C; Hubalewska-Dydejczyk A; Negro R; Vaidya B',
      societies: ['European Thyroid Association'],
      journal: 'Eur Thyroid J',
      year: 2014,
      volume: '3',
      pages: '76',
      pmid: '25114871',
      doi: '10.1159/000362597',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '25114871' },
  },
  {
    id: 'pmid:21787128',
    topics: ['hypothyroidism', 'pregnancy'],
    findings: [
      'The American Thyroid Association published guidelines on thyroid disease during pregnancy and after birth in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Guidelines of the American Thyroid Association for the diagnosis and management of thyroid disease during pregnancy and postpartum',
      authors: 'Stagnaro-Green A; Abalovich M; Alexander E; Azizi F; Mestman J; Negro R',
      societies: ['American Thyroid Association'],
      journal: 'Thyroid',
      year: 2011,
      volume: '21',
      pages: '1081',
      pmid: '21787128',
      doi: '10.1089/thy.2011.0087',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21787128' },
  },
];
