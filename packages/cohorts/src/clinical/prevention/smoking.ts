// When somebody began to smoke and gave it up.

import { addYears, type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../life/clinical-life';

export interface SmokingHistory {
  readonly startDay: EpochDay;
  /** Infinity for those who never give up. */
  readonly quitDay: EpochDay;
}

/**
 * Engine assumptions, made to come near a ninth of adults who smoke and a fifth or so who used to (National Health
 * Interview Survey 2021, recalled): the share who ever smoke by sex and with a disease of smokers, the ages between which
 * they begin, and between which seven in eight give up.
 */
const EVER = { male: 0.37, female: 0.29 } as const;
const EVER_WITH_SMOKERS_DISEASE = 0.8;
const smokersDiseases: ReadonlySet<string> = new Set(['copd-bronchitis', 'emphysema', 'lung-cancer-nsclc']);
const STARTS_AT = [15, 20] as const;
const QUITS = 0.88;
const QUITS_AT = [21, 50] as const;

/** Undefined for those who never smoke. Nobody begins a second time. */
export function smokingHistoryOf({
  seed,
  index,
  sex,
  birthDay,
  history,
}: Pick<LifeFacts, 'seed' | 'index' | 'sex' | 'birthDay' | 'history'>): SmokingHistory | undefined {
  const random = keyedStream(seed, index, 'prevention/smoking');
  const hasDisease = history.some(({ definition }) => smokersDiseases.has(definition.id));
  if (!random.chance(hasDisease ? EVER_WITH_SMOKERS_DISEASE : EVER[sex])) return undefined;
  const startDay = addYears(birthDay, random.between(...STARTS_AT)) + random.below(365);
  const quitDay = addYears(birthDay, random.between(...QUITS_AT)) + random.below(365);
  return { startDay, quitDay: random.chance(QUITS) ? Math.max(quitDay, startDay + 365) : Infinity };
}
