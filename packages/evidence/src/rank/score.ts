// Relevance moderated by quality: quality reorders what is relevant and never rescues what is not.

import type { EvidenceRecord } from '@synthward/contracts';
import type { PopulationFit } from './population-fit';

const FIT_FACTORS: Readonly<Record<PopulationFit, number>> = { match: 1.1, unknown: 1, contradicts: 0.5 };
const RETRACTION_FACTORS: Readonly<Record<EvidenceRecord['retraction'], number>> = {
  none: 1,
  concern: 0.5,
  retracted: 0,
};
const RACE_FACTOR = 1.05;
const QUALITY = { floor: 0.6, share: 0.4 };

export interface ScoreParts {
  readonly relevance: number;
  /** 0 to 1. */
  readonly quality: number;
  readonly fit: PopulationFit;
  readonly tellsOfRace: boolean;
  readonly retraction: EvidenceRecord['retraction'];
}

/** What ranked evidence is ordered by. */
export function scoreOf({ relevance, quality, fit, tellsOfRace, retraction }: ScoreParts): number {
  const race = tellsOfRace ? RACE_FACTOR : 1;
  const moderation = QUALITY.floor + QUALITY.share * quality;
  return relevance * moderation * FIT_FACTORS[fit] * race * RETRACTION_FACTORS[retraction];
}
