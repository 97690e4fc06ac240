// Cards on diabetic neuropathy.

import type { EvidenceCard } from '../card';

export const diabeticNeuropathyCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26587405',
    topics: ['diabetic-neuropathy'],
    findings: [
      'Pain of diabetic neuropathy fell from 6.46 to 2.76 a week after pulsed radiofrequency sympathectomy and from 6.10 to 3.96 with electrical nerve stimulation.',
      'Three months after electrical nerve stimulation the pain of diabetic neuropathy was almost as before (5.90).',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 65,
    population: {
      text: 'patients with painful diabetic neuropathy resistant to usual treatment',
      ageGroups: ['adult'],
    },
    intervention: 'pulsed radiofrequency sympathectomy',
    comparator: 'transcutaneous electrical nerve stimulation',
    outcome: 'pain rating over three months',
    citation: {
      title:
        'Comparison of Transcutaneous Electrical Nerve Stimulation and Pulsed Radiofrequency Sympathectomy for Treating Painful Diabetic Neuropathy',
      authors:
        'Naderi Nabi Bahram; Sedighinejad Abbas; Haghighi Mohammad; Biazar Gelareh; Hashemi Masood; Haddadi Soodabeh; Fathi Amirhossein',
      societies: [],
      journal: 'Anesthesiology and Pain Medicine',
      year: 2015,
      volume: null,
      pages: null,
      pmid: '26587405',
      doi: '10.5812/aapm.29280',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26587405' },
  },
  {
    id: 'pmid:23021860',
    topics: ['diabetic-neuropathy'],
    findings: [
      'The DH Pressure Relief Shoe cut plantar pressure of 16 people with diabetic neuropathy by 51% against a canvas shoe and by 43% against their own shoe.',
      'Whether the pressure relief shoe heals ulcers in diabetic neuropathy was not tested.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 16,
    population: { text: 'people with diabetic peripheral neuropathy', ageGroups: ['adult'] },
    intervention: 'DH Pressure Relief Shoe',
    comparator: 'canvas shoe; own shoe',
    outcome: 'peak plantar pressure',
    citation: {
      title:
        'Reduction of peak plantar pressure in people with diabetes-related peripheral neuropathy: an evaluation of the DH Pressure Relief Shoe™',
      authors: 'Raspovic Anita; Landorf Karl B; Gazarek Jana; Stark Megan',
      societies: [],
      journal: 'Journal of Foot and Ankle Research',
      year: 2012,
      volume: null,
      pages: null,
      pmid: '23021860',
      doi: '10.1186/1757-1146-5-25',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '23021860' },
  },
  {
    id: 'pmid:22615641',
    topics: ['diabetic-neuropathy'],
    findings: [
      'Evidence for Semelil in diabetic neuropathy was limited after 12 weeks in 49 patients, though their Michigan score fell.',
    ],
    findingBasis: 'abstract',
    design: 'randomised-trial',
    sampleSize: 49,
    population: { text: 'patients with type 2 diabetes and neuropathy', ageGroups: ['adult'] },
    intervention: 'Semelil for 12 weeks',
    comparator: 'placebo',
    outcome: 'Michigan diabetic neuropathy score',
    citation: {
      title:
        'Effects of Semelil (ANGIPARS™) on diabetic peripheral neuropathy: A randomized, double-blind Placebo-controlled clinical trial',
      authors: 'Bakhshayeshi S.; Madani SP.; Hemmatabadi M.; Heshmat R.; Larijani B.',
      societies: [],
      journal: 'DARU : Journal of Faculty of Pharmacy, Tehran University of Medical Sciences',
      year: 2011,
      volume: null,
      pages: null,
      pmid: '22615641',
      doi: null,
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '22615641' },
  },
  {
    id: 'pmid:21482920',
    topics: ['diabetic-neuropathy'],
    findings: [
      'The American Academy of Neurology and partner societies published a guideline on treating painful diabetic neuropathy in 2011.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Evidence-based guideline: Treatment of painful diabetic neuropathy: report of the American Academy of Neurology, the American Association of Neuromuscular and Electrodiagnostic Medicine, and the American Academy of Physical Medicine and Rehabilitation',
      authors: 'Bril V; England J; Franklin GM; Backonja M; Cohen J; Del Toro D',
      societies: ['American Academy of Neurology'],
      journal: 'Neurology.',
      year: 2011,
      volume: '76',
      pages: '1758',
      pmid: '21482920',
      doi: '10.1212/WNL.0b013e3182166ebe',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '21482920' },
  },
];
