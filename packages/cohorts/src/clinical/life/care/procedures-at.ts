// The procedures that are done at a visit.

import { snomedCoding } from '../../codes/codings';
import { procedureRow } from '../../codes/procedures';
import type { LifeProcedure } from '../clinical-life';
import { minutesOf } from '../timeline/procedure-minutes';
import type { Visit } from '../timeline/visit';
import type { OrderedProcedure } from '../timeline/visit-draft';

/** The procedures ordered for the visit, each once. */
export function orderedProceduresAt(visit: Visit): LifeProcedure[] {
  const done: LifeProcedure[] = [];
  for (const order of visit.orders) {
    const procedure = procedureOf(order, visit);
    if (!done.some(({ key }) => key === procedure.key)) done.push(procedure);
  }
  return done;
}

const RECONCILIATION = { snomed: '430193006', display: 'Medication reconciliation' };

/** Going through the list of medications with the patient. */
export function reconciliationAt({ encounter, date }: Visit): LifeProcedure {
  const { snomed, display } = RECONCILIATION;
  const code = snomedCoding(snomed, procedureRow(snomed)?.display ?? display);
  return { key: `${snomed}/${date}`, encounter, code, minutes: minutesOf(snomed), condition: null };
}

function procedureOf({ course, step }: OrderedProcedure, { encounter, date }: Visit): LifeProcedure {
  const { snomed } = step;
  const display = procedureRow(snomed)?.display ?? step.display ?? snomed;
  return {
    key: `${snomed}/${date}`,
    encounter,
    code: snomedCoding(snomed, display),
    minutes: Math.min(minutesOf(snomed), encounter.minutes),
    condition: course.definition,
  };
}
