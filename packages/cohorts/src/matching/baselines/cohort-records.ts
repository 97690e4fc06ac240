// All records of a cohort as a baseline matcher sees them.

import type { CohortGenerator } from '../../generate/generator';
import { type MatchRecord, matchRecordOf } from './match-record';

/**
 * Every standing record, numbered as in the truth of the cohort. They are all held at once, as the matchers need them:
 * about 1 kB each.
 */
export function cohortMatchRecords({ plan, registrationsAt }: CohortGenerator): MatchRecord[] {
  const records: MatchRecord[] = [];
  for (let index = 0; index < plan.spec.population; index += 1) {
    for (const { planned, identity } of registrationsAt(index).registrations)
      records.push(matchRecordOf({ sourceSystem: planned.sourceSystem, ...identity }, records.length));
  }
  return records;
}
