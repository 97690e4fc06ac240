// People and carriers by five years of age.

import type { CohortQuality } from '@synthward/contracts';
import { rateOf } from './counts';
import type { CohortTally } from './tally';
import { FIRST_AGE_OF_LAST_GROUP, YEARS_IN_GROUP } from './tally-people';

/** Patients by age group and sex, from 0 to the oldest group that anybody is in. */
export function pyramidOf({ pyramid }: CohortTally): CohortQuality['pyramid'] {
  const oldest = Math.max(...[pyramid.female, pyramid.male].flatMap(Object.keys).map(Number), 0);
  return ageGroups()
    .filter(({ ageFrom }) => ageFrom <= oldest)
    .map((group) => ({
      ...group,
      female: pyramid.female[group.ageFrom] ?? 0,
      male: pyramid.male[group.ageFrom] ?? 0,
    }));
}

/** Carriers of each named condition by sex and age group. */
export function carriersOf(tally: CohortTally, names: readonly string[]): CohortQuality['carriers'] {
  const people = pyramidOf(tally);
  return names.map((name) => {
    const { female = {}, male = {} } = tally.carriers[name] ?? {};
    const byAge = people.map((group) => {
      const carriers = (female[group.ageFrom] ?? 0) + (male[group.ageFrom] ?? 0);
      const { ageFrom, ageTo } = group;
      return { ageFrom, ageTo, carriers, rate: rateOf(carriers, group.female + group.male) };
    });
    return {
      name,
      female: sumOf(female),
      male: sumOf(male),
      byAge: byAge.filter(({ carriers }) => carriers > 0),
    };
  });
}

function ageGroups(): { ageFrom: number; ageTo: number | null }[] {
  return Array.from({ length: FIRST_AGE_OF_LAST_GROUP / YEARS_IN_GROUP + 1 }, (_, i) => {
    const ageFrom = i * YEARS_IN_GROUP;
    return { ageFrom, ageTo: ageFrom < FIRST_AGE_OF_LAST_GROUP ? ageFrom + YEARS_IN_GROUP - 1 : null };
  });
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}
