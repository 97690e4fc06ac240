// Quantiles of what was measured, and of the patients for whose condition it was.

import type { CohortQuality } from '@synthward/contracts';
import { sortedEntries, sumOfTrees } from './counts';
import { distributionOf } from './histogram';
import { relatedConditions } from './related-conditions';
import type { CohortTally } from './tally';

type Row = CohortQuality['laboratory'][number];

/** One row for each code and unit, by what the code is called. */
export function laboratoryOf({ measurements, displays, conditions: counted }: CohortTally): Row[] {
  const rows = sortedEntries(measurements).flatMap(([code, units]) =>
    sortedEntries(units).map(([unit, { carriers, others }]): Row => {
      const row = {
        code,
        display: displays[code] ?? code,
        unit,
        ...distributionOf(sumOfTrees(carriers, [others])),
      };
      if (Object.keys(carriers).length === 0) return row;
      const related = [...(relatedConditions.get(code) ?? [])].sort();
      const conditions = related.filter((condition) => counted[condition]);
      return { ...row, withCondition: { conditions, ...distributionOf(carriers) } };
    }),
  );
  return rows.sort((a, b) => (a.display < b.display ? -1 : Number(a.display > b.display)));
}
