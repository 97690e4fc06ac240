// Cards on diabetic macular edema.

import type { EvidenceCard } from '../card';

export const diabeticMacularEdemaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:22399690',
    topics: ['diabetic-macular-edema'],
    findings: [
      'Ranibizumab gained 0.17 quality-adjusted life-years over laser in diabetic macular oedema in a cost-effectiveness model.',
    ],
    findingBasis: 'abstract',
    design: 'other',
    population: {
      text: 'a modelled cohort with diabetic macular oedema, from a phase III trial',
      ageGroups: ['adult'],
    },
    intervention: 'ranibizumab',
    comparator: 'laser',
    outcome: 'quality-adjusted life-years and cost',
    citation: {
      title:
        'Cost-effectiveness of ranibizumab in treatment of diabetic macular oedema (DME) causing visual impairment: evidence from the RESTORE trial',
      authors:
        'Mitchell Paul; Annemans Lieven; Gallagher Meghan; Hasan Rafiq; Thomas Simu; Gairy Kerry; Knudsen Martin; Onwordi Henrietta',
      societies: [],
      journal: 'The British Journal of Ophthalmology',
      year: 2012,
      volume: null,
      pages: null,
      pmid: '22399690',
      doi: '10.1136/bjophthalmol-2011-300726',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '22399690' },
  },
  {
    id: 'pmid:17302204',
    topics: ['diabetic-macular-edema'],
    findings: [
      "Triamcinolone improved visual acuity in diffuse diabetic macular edema at 1 and 3 months, whether injected into the vitreous or under Tenon's capsule.",
      'Eye pressure at 3 months was higher after intravitreal than after subtenon triamcinolone for diabetic macular edema.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 60,
    population: { text: 'patients with diffuse diabetic macular edema', ageGroups: ['adult'] },
    intervention: 'intravitreal triamcinolone 4 mg',
    comparator: 'posterior subtenon triamcinolone 40 mg',
    outcome: 'macular thickness, visual acuity and eye pressure',
    citation: {
      title:
        'Intravitreal versus Posterior Subtenon Injection of Triamcinolone Acetonide for Diabetic Macular Edema',
      authors: 'Choi Young Jae; Oh In Kyung; Oh Jae Ryung; Huh Kuhl',
      societies: [],
      journal: 'Korean Journal of Ophthalmology : KJO',
      year: 2006,
      volume: null,
      pages: null,
      pmid: '17302204',
      doi: '10.3341/kjo.2006.20.4.205',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '17302204' },
  },
  {
    id: 'pmid:3658348',
    topics: ['diabetic-macular-edema', 'diabetic-retinopathy'],
    findings: [
      'The Early Treatment Diabetic Retinopathy Study described techniques and guidelines for laser treatment of diabetic macular edema in 1987.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Treatment techniques and clinical guidelines for photocoagulation of diabetic macular edema. Early Treatment Diabetic Retinopathy Study report number 2',
      authors: '',
      societies: ['Early Treatment Diabetic Retinopathy Study Research Group'],
      journal: 'Ophthalmology',
      year: 1987,
      volume: '94',
      pages: '761',
      pmid: '3658348',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '3658348' },
  },
];
