// The vaccinations of a life.

import { formatIsoDate, keyedStream } from '@synthward/kernel';
import { cvxCoding } from '../codes/codings';
import type { LifeEncounter, LifeFacts, LifeImmunization } from '../life/clinical-life';
import { influenzaVaccine, influenzaVisitsOf } from './influenza';
import { lotNumberOf } from './lot-numbers';
import { canBeDue, dosesOf } from './series-doses';
import { type VaccineSeries, vaccineSchedule } from './vaccine-schedule';

/** Share of people who take no vaccine at all; an engine assumption. */
const DECLINES_ALL = 0.025;

/** What was given at the visits, in order of time; nobody has two doses of one series less than 28 days apart. */
export function immunizationsOf(facts: LifeFacts, encounters: readonly LifeEncounter[]): LifeImmunization[] {
  if (keyedStream(facts.seed, facts.index, 'prevention/declines').chance(DECLINES_ALL)) return [];
  const ambulatory = encounters.filter(({ setting }) => setting === 'ambulatory');
  const inSeries = vaccineSchedule
    .filter((series) => canBeDue(series, facts) && takes(facts, series))
    .flatMap((series) =>
      dosesOf(series, facts, ambulatory).map(({ encounter, dose }) =>
        immunization({ facts, encounter, vaccine: series, dose }),
      ),
    );
  const yearly = influenzaVisitsOf(facts, ambulatory).map((encounter) =>
    immunization({ facts, encounter, vaccine: influenzaVaccine, dose: 1 }),
  );
  return [...inSeries, ...yearly].sort((a, b) => a.encounter.day - b.encounter.day);
}

function takes({ seed, index }: LifeFacts, { name, uptake }: VaccineSeries): boolean {
  return keyedStream(seed, index, 'prevention/vaccine', name).chance(uptake);
}

interface Given {
  readonly facts: LifeFacts;
  readonly encounter: LifeEncounter;
  readonly vaccine: { readonly cvx: string; readonly display: string };
  readonly dose: number;
}

function immunization({ facts, encounter, vaccine, dose }: Given): LifeImmunization {
  const { seed, index } = facts;
  const { cvx, display } = vaccine;
  return {
    key: `${cvx}/${formatIsoDate(encounter.day)}`,
    encounter,
    code: cvxCoding(cvx, display),
    dose,
    lotNumber: lotNumberOf({ seed, index, cvx, day: encounter.day }),
  };
}
