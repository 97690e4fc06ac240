// Yearly vaccination against influenza, at the first visit of a season.

import { type EpochDay, keyedStream, type RandomStream, toCivilDate } from '@synthward/kernel';
import type { LifeEncounter, LifeFacts } from '../life/clinical-life';
import { addMonths } from './add-months';

/** CVX code and display as used in Synthea's immunization schedule (Apache-2.0). */
export const influenzaVaccine = { cvx: '140', display: 'Influenza, split virus, trivalent, PF' };

const FIRST_AGE_MONTHS = 6;

/**
 * Shares of people by how often they are vaccinated: engine assumptions that come to about half of all seasons, near the
 * CDC's FluVaxView estimates (recalled: 47 % of adults, 57 % of children in 2022-23).
 */
const HABITS = [
  { share: 0.45, perSeason: 0.92 },
  { share: 0.3, perSeason: 0.3 },
  { share: 0.25, perSeason: 0 },
];

/** The ambulatory visits at which somebody is vaccinated, one a season of September to January at most. */
export function influenzaVisitsOf(
  { seed, index, birthDay }: Pick<LifeFacts, 'seed' | 'index' | 'birthDay'>,
  encounters: readonly LifeEncounter[],
): LifeEncounter[] {
  const perSeason = drawHabit(keyedStream(seed, index, 'prevention/influenza-habit'));
  if (perSeason === 0) return [];
  const from = addMonths(birthDay, FIRST_AGE_MONTHS);
  const visits: LifeEncounter[] = [];
  let lastSeason: number | undefined;
  for (const encounter of encounters) {
    if (encounter.day < from) continue;
    const season = seasonOf(encounter.day);
    if (season === undefined || season === lastSeason) continue;
    lastSeason = season;
    if (keyedStream(seed, index, 'prevention/influenza', season).chance(perSeason)) visits.push(encounter);
  }
  return visits;
}

function drawHabit(random: RandomStream): number {
  let left = random.fraction();
  for (const { share, perSeason } of HABITS) {
    left -= share;
    if (left < 0) return perSeason;
  }
  return 0;
}

/** Number of the season that a day belongs to; undefined from February to August. */
function seasonOf(day: EpochDay): number | undefined {
  const { year, month } = toCivilDate(day);
  if (month >= 9) return year;
  return month === 1 ? year - 1 : undefined;
}
