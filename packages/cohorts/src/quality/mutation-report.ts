// How the records differ from the persons, by operator and source, and from each other.

import type { CohortQuality, CohortSpec } from '@synthward/contracts';
import { rateOf, sortedEntries } from './counts';
import type { CohortTally } from './tally';
import { comparedFieldNames } from './tally-variance';

type Report = CohortQuality['mutations'];
type Kind = keyof Report['bySource'];

/** Counts and rates of the changes; every system of the specification is there, operators that changed nothing are not. */
export function mutationReportOf({ hie }: CohortSpec, tally: CohortTally): Report {
  return {
    duplicates: tally.duplicates,
    addressDrift: tally.addressDrift,
    missingPhone: tally.missingPhone,
    merged: tally.merged,
    overlaid: tally.overlaid,
    byOperator: Object.fromEntries(sortedEntries(tally.operators)),
    bySource: {
      regular: ratesOf('regular', hie.sourceSystems, tally),
      duplicate: ratesOf('duplicate', hie.sourceSystems, tally),
    },
    fieldsBySource: Object.fromEntries(
      hie.sourceSystems.map((system) => [
        system,
        Object.fromEntries(sortedEntries(tally.changedFields[system] ?? {})),
      ]),
    ),
    recordsByChangedFields: {
      regular: withUnchanged(tally.changedRecords.regular, tally.sourceRecords - tally.duplicates),
      duplicate: withUnchanged(tally.changedRecords.duplicate, tally.duplicates),
    },
  };
}

function ratesOf(kind: Kind, systems: readonly string[], tally: CohortTally): Report['bySource'][Kind] {
  return Object.fromEntries(
    systems.map((system) => {
      const duplicates = tally.duplicatesBySystem[system] ?? 0;
      const whole = kind === 'duplicate' ? duplicates : (tally.sourceSystems[system] ?? 0) - duplicates;
      const operators = sortedEntries(tally.touched[kind][system] ?? {}).map(([operator, records]) => [
        operator,
        { records, rate: rateOf(records, whole) },
      ]);
      return [system, Object.fromEntries(operators)];
    }),
  );
}

function withUnchanged(changed: Readonly<Record<string, number>>, whole: number): Record<string, number> {
  const altered = Object.values(changed).reduce((a, b) => a + b, 0);
  return { 0: whole - altered, ...changed };
}

/** Fields of which any pair has a value, in the order of a record. */
export function fieldDisagreementOf(tally: CohortTally): CohortQuality['fieldDisagreement'] {
  const compared = comparedFieldNames.filter((field) => tally.comparedFields[field]);
  return Object.fromEntries(
    compared.map((field) => {
      const pairs = tally.comparedFields[field] ?? 0;
      const differing = tally.differingFields[field] ?? 0;
      return [field, { pairs, differing, rate: rateOf(differing, pairs) }];
    }),
  );
}
