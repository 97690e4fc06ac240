// Cards on attention deficit hyperactivity disorder.

import type { EvidenceCard } from '../card';

export const adhdCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28980198',
    topics: ['adhd'],
    findings: [
      'Lisdexamfetamine and extended-release methylphenidate both eased ADHD in adolescents more than placebo in two trials (p < 0.0001).',
      'Lisdexamfetamine was better than methylphenidate in adolescents with ADHD at forced doses, and no better at flexible doses.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    population: { text: 'adolescents aged 13–17 years with ADHD', ageGroups: ['adolescent'] },
    intervention: 'lisdexamfetamine',
    comparator: 'extended-release methylphenidate; placebo',
    outcome: 'ADHD rating',
    trials: ['NCT01552902', 'NCT01552915'],
    citation: {
      title:
        'Randomized, Double-Blind, Placebo-Controlled Acute Comparator Trials of Lisdexamfetamine and Extended-Release Methylphenidate in Adolescents With Attention-Deficit/Hyperactivity Disorder',
      authors: 'Newcorn Jeffrey H.; Nagy Peter; Childress Ann C.; Frick Glen; Yan Brian; Pliszka Steven',
      societies: [],
      journal: 'CNS Drugs',
      year: 2017,
      volume: null,
      pages: null,
      pmid: '28980198',
      doi: '10.1007/s40263-017-0468-2',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '28980198' },
  },
  {
    id: 'pmid:25339885',
    topics: ['adhd'],
    findings: [
      'In 40 untreated children with ADHD, alpha-linolenic acid did not reduce symptoms compared with placebo over 8 weeks.',
      'Only 42.5% of the children with ADHD completed the trial of alpha-linolenic acid.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 40,
    population: { text: 'untreated children aged 6–16 years with ADHD', ageGroups: ['child', 'adolescent'] },
    intervention: '2 g daily of oil with 1 g alpha-linolenic acid',
    comparator: 'placebo',
    outcome: 'ADHD symptoms',
    citation: {
      title:
        'The effect of alpha-linolenic acid supplementation on ADHD symptoms in children: a randomized controlled double-blind study',
      authors: 'Dubnov-Raz Gal; Khoury Zaher; Wright Ilana; Raz Raanan; Berger Itai',
      societies: [],
      journal: 'Frontiers in Human Neuroscience',
      year: 2014,
      volume: null,
      pages: null,
      pmid: '25339885',
      doi: '10.3389/fnhum.2014.00780',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '25339885' },
  },
  {
    id: 'pmid:22003063',
    topics: ['adhd'],
    findings: [
      'A clinical practice guideline on ADHD in children and adolescents appeared in Pediatrics in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'ADHD: clinical practice guideline for the diagnosis, evaluation, and treatment of attention-deficit/hyperactivity disorder in children and adolescents',
      authors: 'Wolraich M; Brown L; Brown RT; DuPaul G; Earls M; Feldman HM',
      societies: ['American Academy of Pediatrics'],
      journal: 'Pediatrics',
      year: 2011,
      volume: '128',
      pages: '1007',
      pmid: '22003063',
      doi: '10.1542/peds.2011-2654',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '22003063' },
  },
  {
    id: 'pmid:20815868',
    topics: ['adhd'],
    findings: ['A European consensus statement on diagnosing and treating ADHD in adults appeared in 2010.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'European consensus statement on diagnosis and treatment of adult ADHD: The European Network Adult ADHD',
      authors: 'Kooij SJ; Bejerot S; Blackwell A',
      societies: ['European Network Adult ADHD'],
      journal: 'BMC Psychiatry',
      year: 2010,
      volume: '10',
      pages: '67',
      pmid: '20815868',
      doi: '10.1186/1471-244X-10-67',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '20815868' },
  },
  {
    id: 'pmid:17092962',
    topics: ['adhd'],
    findings: [
      'The British Association for Psychopharmacology published guidelines on ADHD in the transition to adult services in 2007.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Evidence-based guidelines for management of attention-deficit/hyperactivity disorder in adolescents in transition to adult services and in adults: recommendations from the British Association for Psychopharmacology',
      authors: 'Nutt DJ; Fone K; Asherson P; Bramble D; Hill P; Matthews K',
      societies: ['British Association for Psychopharmacology'],
      journal: 'J Psychopharmacol',
      year: 2007,
      volume: '21',
      pages: '10',
      pmid: '17092962',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '17092962' },
  },
  {
    id: 'pmid:17581453',
    topics: ['adhd'],
    findings: [
      'American child psychiatrists published a practice parameter on attention-deficit/hyperactivity disorder in 2007.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Practice parameter for the assessment and treatment of children and adolescents with attention-deficit/hyperactivity disorder',
      authors: 'Pliszka S',
      societies: ['American Academy of Child and Adolescent Psychiatry'],
      journal: 'J Am Acad Child Adolesc Psychiatry',
      year: 2007,
      volume: '46',
      pages: '894',
      pmid: '17581453',
      doi: '10.1097/chi.0b013e318054e724',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '17581453' },
  },
];
