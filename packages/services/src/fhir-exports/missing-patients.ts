// Which of the Patients that somebody names are not in a cohort: ids lead back to their records, no file is read.

import type { CohortGenerator } from '@synthward/cohorts';

/** The ids that are of no record of the cohort, or of a record of another system than `sourceSystem`, if given. */
export function findMissingPatients(
  generator: CohortGenerator,
  ids: readonly string[],
  sourceSystem: string | undefined,
): string[] {
  const { population, hie } = generator.plan.spec;
  return ids.filter((id) => {
    const address = generator.addressOf(id);
    if (!address || address.index >= population) return true;
    const system = hie.sourceSystems[address.system];
    if (sourceSystem !== undefined && system !== sourceSystem) return true;
    const { registrations } = generator.registrationsAt(address.index);
    return !registrations.some(({ recordID }) => recordID === id);
  });
}
