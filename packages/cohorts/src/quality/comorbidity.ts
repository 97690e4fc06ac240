// Which conditions come together, and how many of them.

import type { CohortQuality } from '@synthward/contracts';
import { sortedEntries, toThousandths } from './counts';
import type { CohortTally } from './tally';

const MOST_PAIRS = 200;

/** The pairs of conditions that most patients have, beside the number that independence would give. */
export function comorbidityOf({ pairs, conditions, patients }: CohortTally): CohortQuality['comorbidity'] {
  const counted = sortedEntries(pairs).flatMap(([a, others]) =>
    sortedEntries(others).map(([b, both]) => ({ a, b, both })),
  );
  const commonest = counted.sort((p, q) => q.both - p.both).slice(0, MOST_PAIRS); // stable: then by name
  return commonest.map(({ a, b, both }) => {
    const product = (conditions[a] ?? 0) * (conditions[b] ?? 0);
    return {
      a,
      b,
      both,
      expected: toThousandths(product / patients),
      lift: toThousandths((both * patients) / product),
    };
  });
}

/** Patients with no lasting condition, with one, and with several. */
export function multimorbidityOf({
  lastingConditions,
  patients,
}: CohortTally): CohortQuality['multimorbidity'] {
  const none = lastingConditions[0] ?? 0;
  const one = lastingConditions[1] ?? 0;
  return { none, one, twoOrMore: patients - none - one };
}
