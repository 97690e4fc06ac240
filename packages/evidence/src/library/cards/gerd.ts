// Cards on gastroesophageal reflux disease.

import type { EvidenceCard } from '../card';

export const gerdCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:19745761',
    topics: ['gerd'],
    findings: [
      'North American and European societies gave joint recommendations on gastroesophageal reflux in children in 2009.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title:
        'Pediatric gastroesophageal reflux clinical practice guidelines: Joint recommendations of the North American Society for Pediatric Gastroenterology, Hepatology, and Nutrition (NASPGHAN) and the European Society for Pediatric Gastroenterology, Hepatology, and Nutrition',
      authors: 'Vandenplas Y.; Rudolph C.D.; Di Lorenzo C.',
      societies: ['North American Society for Pediatric Gastroenterology, Hepatology, and Nutrition'],
      journal: 'J. Pediatr. Gastroenterol. Nutr.',
      year: 2009,
      volume: '49',
      pages: '498',
      pmid: '19745761',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '19745761' },
  },
  {
    id: 'pmid:15654800',
    topics: ['gerd'],
    findings: [
      'The American College of Gastroenterology published updated guidelines on gastroesophageal reflux disease in 2005.',
    ],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Updated guidelines for the diagnosis and treatment of gastroesophageal reflux disease',
      authors: 'DeVault KR; Castell DO',
      societies: ['American College of Gastroenterology'],
      journal: 'Am J Gastroenterol',
      year: 2005,
      volume: '100',
      pages: '190',
      pmid: '15654800',
      doi: '10.1111/j.1572-0241.2005.41217.x',
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '15654800' },
  },
];
