// How likely somebody is to die within a year, by age and sex.

import type { SexAtBirth } from '@synthward/contracts';

interface Step {
  readonly age: number;
  /** Deaths within a year for 100,000 people. */
  readonly deaths: number;
}

/**
 * Death rates of the United States in 2019 by age group: National Center for Health Statistics, Data Brief 395. The last
 * group, 85 and over, is parted at 95 so that its mean stays near the published 13,229: an engine assumption.
 */
const DEATHS_PER_100_000: readonly Step[] = [
  { age: 0, deaths: 558 },
  { age: 1, deaths: 23 },
  { age: 5, deaths: 13 },
  { age: 15, deaths: 70 },
  { age: 25, deaths: 129 },
  { age: 35, deaths: 199 },
  { age: 45, deaths: 392 },
  { age: 55, deaths: 883 },
  { age: 65, deaths: 1765 },
  { age: 75, deaths: 4308 },
  { age: 85, deaths: 11_500 },
  { age: 95, deaths: 25_000 },
];

/** Relative mortality of the sexes at all ages: an engine assumption near the ratio of the age-adjusted rates of 2019. */
const SEX_FACTOR = { female: 0.84, male: 1.18 } as const;

/** The probability of dying within a year at an age in completed years; above 0 and below 1. */
export function annualMortality(age: number, sex: SexAtBirth): number {
  let deaths = 0;
  for (const step of DEATHS_PER_100_000) if (step.age <= age) deaths = step.deaths;
  return (deaths / 100_000) * SEX_FACTOR[sex];
}
