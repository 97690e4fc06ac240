// The visits at which somebody is known to be pregnant.

import type { LifeEncounter, LifeFacts } from '../life/clinical-life';

/** Days from the onset of a pregnancy for which it surely lasts: short of the average of 266, so that no birth precedes. */
const SURELY_PREGNANT_DAYS = 230;

/** Visits about a pregnancy of the history while it lasts: none after a stay in hospital or a miscarriage. */
export function pregnantVisitsOf(
  { history }: Pick<LifeFacts, 'history'>,
  encounters: readonly LifeEncounter[],
): LifeEncounter[] {
  const pregnancy = history.find(({ definition }) => definition.id === 'pregnancy');
  if (!pregnancy) return [];
  const { onsetDay } = pregnancy;
  const visits: LifeEncounter[] = [];
  for (const encounter of encounters) {
    const { day, setting, condition } = encounter;
    if (day < onsetDay) continue;
    if (day > onsetDay + SURELY_PREGNANT_DAYS) break;
    if (setting === 'inpatient' || condition?.id === 'miscarriage') break;
    if (setting === 'ambulatory' && condition?.id === 'pregnancy') visits.push(encounter);
  }
  return visits;
}
