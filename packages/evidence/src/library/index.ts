// The library that comes with the engine: a few hundred cards, none of them with a sentence of others.

import type { EvidenceRecord } from '@synthward/contracts';
import type { EvidenceCard } from './card';
import { allCards } from './cards';
import { recordOfCard } from './record-of-card';

/** Every card, topic by topic; ids are unique. */
export const bundledCards: readonly EvidenceCard[] = allCards;

/** The cards as records, in the same order. */
export function bundledRecords(): readonly EvidenceRecord[] {
  return bundledCards.map(recordOfCard);
}
