// Cards on sepsis.

import type { EvidenceCard } from '../card';

export const sepsisCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:28098591',
    topics: ['sepsis'],
    findings: [
      'The Surviving Sepsis Campaign published international guidelines on sepsis and septic shock in 2017.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Surviving sepsis campaign: international guidelines for management of sepsis and septic shock: 2016',
      authors: 'Rhodes A; Evans LE; Alhazzani W; Levy MM; Antonelli M; Ferrer R',
      societies: ['Surviving Sepsis Campaign'],
      journal: 'Crit Care Med',
      year: 2017,
      volume: '45',
      pages: '486',
      pmid: '28098591',
      doi: '10.1097/CCM.0000000000002255',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '28098591' },
  },
  {
    id: 'pmid:23361625',
    topics: ['sepsis'],
    findings: [
      'An earlier edition of the international Surviving Sepsis Campaign guidelines on severe sepsis appeared in 2013.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Surviving Sepsis Campaign Guidelines Committee including The Pediatric Subgroup. Surviving Sepsis Campaign: international guidelines for management of severe sepsis and septic shock, 2012',
      authors: 'Dellinger RP; Levy MM; Rhodes A; Annane D; Gerlach H; Opal SM',
      societies: ['Surviving Sepsis Campaign'],
      journal: 'Intensive Care Med',
      year: 2013,
      volume: '39',
      pages: '165',
      pmid: '23361625',
      doi: '10.1007/s00134-012-2769-8',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '23361625' },
  },
  {
    id: 'pmid:15636651',
    topics: ['sepsis'],
    findings: [
      'An international consensus conference published definitions of sepsis and organ dysfunction in children in 2005.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'International pediatric sepsis consensus conference: definitions for sepsis and organ dysfunction in pediatrics',
      authors: 'Goldstein B; Giroir B; Randolph A',
      societies: [],
      journal: 'Pediatr Crit Care Med',
      year: 2005,
      volume: '6',
      pages: '2',
      pmid: '15636651',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '15636651' },
  },
];
