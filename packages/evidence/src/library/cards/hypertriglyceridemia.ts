// Cards on hypertriglyceridaemia.

import type { EvidenceCard } from '../card';

export const hypertriglyceridemiaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26794137',
    topics: ['hypertriglyceridemia', 'ischemic-heart-disease'],
    findings: [
      'Patients with coronary artery disease allocated to bezafibrate had a lower mortality over 20 years than those on placebo (hazard ratio 0.90, 95% CI 0.82 to 0.98).',
      'In coronary patients with hypertriglyceridaemia the reduction of mortality with bezafibrate was larger (hazard ratio 0.75, 95% CI 0.60 to 0.94), and without it there was none.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 3090,
    population: { text: 'patients with coronary artery disease', ageGroups: ['adult'] },
    intervention: 'bezafibrate 400 mg daily',
    comparator: 'placebo',
    outcome: 'death from any cause over 20 years',
    effect: { measure: 'hazard ratio', value: 0.9, interval: [0.82, 0.98], p: '0.026' },
    citation: {
      title:
        'Bezafibrate for the treatment of dyslipidemia in patients with coronary artery disease: 20-year mortality follow-up of the BIP randomized control trial',
      authors:
        'Arbel Yaron; Klempfner Robert; Erez Aharon; Goldenberg Ilan; Benzekry Sagit; Shlomo Nir; Fisman Enrique Z.; Tenenbaum Alexander; ',
      societies: [],
      journal: 'Cardiovascular Diabetology',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '26794137',
      doi: '10.1186/s12933-016-0332-6',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26794137' },
  },
  {
    id: 'pmid:22962670',
    topics: ['hypertriglyceridemia'],
    findings: [
      'The Endocrine Society published a guideline on the evaluation and treatment of hypertriglyceridaemia in 2012.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Evaluation and treatment of hypertriglyceridemia: an Endocrine Society clinical practice guideline',
      authors: 'Berglund L; Brunzell JD; Goldberg AC; Goldberg IJ; Sacks F; Murad MH',
      societies: ['Endocrine Society'],
      journal: 'J Clin Endocrinol Metab',
      year: 2012,
      volume: '97',
      pages: '2969',
      pmid: '22962670',
      doi: '10.1210/jc.2011-3213',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22962670' },
  },
  {
    id: 'pmid:21502576',
    topics: ['hypertriglyceridemia'],
    findings: [
      'The American Heart Association published a scientific statement on triglycerides and cardiovascular disease in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Triglycerides and cardiovascular disease: a scientific statement from the American Heart Association',
      authors: 'Miller M; Stone NJ; Ballantyne C; Bittner V; Criqui MH; Ginsberg HN',
      societies: ['American Heart Association'],
      journal: 'Circulation',
      year: 2011,
      volume: '123',
      pages: '2292',
      pmid: '21502576',
      doi: '10.1161/CIR.0b013e3182160726',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21502576' },
  },
];
