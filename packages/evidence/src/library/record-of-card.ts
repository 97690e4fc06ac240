// A card as the record that the index holds and the answer cites.

import type { EvidenceRecord } from '@synthward/contracts';
import type { EvidenceCard } from './card';
import { topicNames } from './topics';

/** The name of the bundled library in every record that comes from it. */
export const BUNDLED_LIBRARY = 'bundled';

/** The record of a card: its findings as a section of their own, whom they are about as METHODS; the year is all that is known of the date. */
export function recordOfCard(card: EvidenceCard): EvidenceRecord {
  const { citation } = card;
  return {
    id: card.id,
    library: BUNDLED_LIBRARY,
    pmid: citation.pmid,
    pmcid: null,
    doi: citation.doi,
    identifiers: 'verified',
    title: citation.title,
    sections: sectionsOf(card),
    body: [],
    journal: citation.journal,
    ...(citation.volume !== null && { volume: citation.volume }),
    ...(citation.pages !== null && { pages: citation.pages }),
    issn: null,
    societies: citation.societies,
    published: String(citation.year),
    authors: citation.authors.split('; ').filter((author) => author !== ''),
    publicationTypes: [],
    mesh: [],
    keywords: [...new Set(card.topics.flatMap((topic) => [...topicNames[topic]]))],
    chemicals: [],
    language: null,
    citedBy: null,
    design: card.design,
    designRule: `bundled card (${card.findingBasis})`,
    retraction: 'none',
    ...studied(card),
  };
}

function sectionsOf(card: EvidenceCard): EvidenceRecord['sections'] {
  const findings = card.findings.join(' ');
  if (card.findingBasis === 'title-only') return [{ label: 'PUBLICATION', text: findings }];
  const parts = [
    `Population: ${card.population.text}`,
    `intervention: ${card.intervention}`,
    ...(card.comparator === null ? [] : [`comparator: ${card.comparator}`]),
    `outcome: ${card.outcome}`,
  ];
  return [
    { label: 'METHODS', text: `${parts.join('; ')}.` },
    { label: 'FINDINGS', text: findings },
  ];
}

/** Who was studied; nothing is known of it where only the title was seen. */
function studied(card: EvidenceCard): Pick<EvidenceRecord, 'sampleSize' | 'population' | 'trials'> {
  if (card.findingBasis === 'title-only') {
    const population = { ageGroups: [], sex: null, isHuman: true, isPregnancy: false };
    return { sampleSize: null, population, trials: [] };
  }
  const { ageGroups, sex = null, isPregnancy = false } = card.population;
  return {
    sampleSize: card.sampleSize ?? null,
    population: { ageGroups, sex, isHuman: true, isPregnancy },
    trials: card.trials ?? [],
  };
}
