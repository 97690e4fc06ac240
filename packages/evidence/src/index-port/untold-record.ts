// A record of which nothing is told but its name: what others are filled in on.

import type { EvidenceRecord } from '@synthward/contracts';

/** Titled as it is named; designed by no rule, for nobody in particular, and neither verified nor doubted. */
export function untoldRecord({ id, library }: Pick<EvidenceRecord, 'id' | 'library'>): EvidenceRecord {
  return {
    id,
    library,
    pmid: null,
    pmcid: null,
    doi: null,
    identifiers: 'unverified',
    title: id,
    sections: [],
    body: [],
    journal: null,
    issn: null,
    societies: [],
    published: null,
    authors: [],
    publicationTypes: [],
    mesh: [],
    keywords: [],
    chemicals: [],
    language: null,
    citedBy: null,
    design: 'other',
    designRule: library,
    sampleSize: null,
    population: { ageGroups: [], sex: null, isHuman: null, isPregnancy: false },
    retraction: 'none',
    trials: [],
  };
}
