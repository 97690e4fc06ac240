// Cards on neovascular glaucoma.

import type { EvidenceCard } from '../card';

export const neovascularGlaucomaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:26749079',
    topics: ['neovascular-glaucoma'],
    findings: [
      'Ranibizumab injected before an Ahmed valve did not make surgery for neovascular glaucoma more successful at 12 months (72.2% against 68.4%, P 1.00).',
      'Eye pressure and visual acuity in neovascular glaucoma were alike with and without ranibizumab before surgery.',
    ],
    findingBasis: 'abstract',
    design: 'other-trial',
    sampleSize: 43,
    population: { text: 'patients with neovascular glaucoma', ageGroups: ['adult'] },
    intervention: 'intravitreal ranibizumab 0.5 mg before an Ahmed glaucoma valve',
    comparator: 'the valve alone',
    outcome: 'surgical success at 6 and 12 months',
    effect: { measure: 'success at 12 months', value: null, interval: null, p: '1.00' },
    citation: {
      title:
        'Efficacy of intravitreal ranibizumab combined with Ahmed glaucoma valve implantation for the treatment of neovascular glaucoma',
      authors: 'Tang Min; Fu Yang; Wang Ying; Zheng Zhi; Fan Ying; Sun Xiaodong; Xu Xun',
      societies: [],
      journal: 'BMC Ophthalmology',
      year: 2016,
      volume: null,
      pages: null,
      pmid: '26749079',
      doi: '10.1186/s12886-016-0183-7',
    },
    citationCheckedAgainst: { file: 'evinf/corpus.jsonl.gz', key: '26749079' },
  },
];
