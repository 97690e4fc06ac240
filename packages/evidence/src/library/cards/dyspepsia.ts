// Cards on dyspepsia.

import type { EvidenceCard } from '../card';

export const dyspepsiaCards: readonly EvidenceCard[] = [
  {
    id: 'pmid:39626064',
    topics: ['dyspepsia'],
    findings: [
      'The American College of Gastroenterology prefers 14 days of bismuth quadruple therapy for untreated Helicobacter pylori infection, a cause of dyspepsia, when antibiotic susceptibility is unknown.',
      'The American College of Gastroenterology reserves clarithromycin and levofloxacin for salvage of Helicobacter pylori treatment when susceptibility is confirmed.',
    ],
    findingBasis: 'abstract',
    design: 'guideline',
    population: {
      text: 'patients with Helicobacter pylori infection in North America',
      ageGroups: ['adult'],
    },
    intervention: 'bismuth quadruple therapy for 14 days',
    comparator: 'rifabutin triple therapy; potassium-competitive acid blocker dual therapy',
    outcome: 'recommended regimen',
    citation: {
      title: 'ACG Clinical Guideline: Treatment of Helicobacter pylori Infection.',
      authors: 'Chey WD; Howden CW; Moss SF; Morgan DR; Greer KB; Grover S; Shah SC',
      societies: [],
      journal: 'Am J Gastroenterol',
      year: 2024,
      volume: '119',
      pages: '1730-1753',
      pmid: '39626064',
      doi: '10.14309/ajg.0000000000002968',
    },
    citationCheckedAgainst: { file: 'pubmed_xml/39626064.xml', key: '39626064' },
  },
  {
    id: 'pmid:11953354',
    topics: ['dyspepsia'],
    findings: ['Guidelines on the management of dyspepsia appeared in the journal Gut in 2002.'],
    findingBasis: 'title-only',
    design: 'guideline',
    citation: {
      title: 'Dyspepsia: management guidelines for the millennium',
      authors: 'Talley N. J.',
      societies: [],
      journal: 'Gut',
      year: 2002,
      volume: '50',
      pages: 'iv72',
      pmid: '11953354',
      doi: null,
    },
    citationCheckedAgainst: { file: 'guidelines/guideline_citations_clinical.jsonl', key: '11953354' },
  },
];
