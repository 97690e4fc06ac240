// What was done to a patient as a Procedure (US Core Procedure).

import type { ProcedureEntry } from '@synthward/contracts';
import { conceptOf } from './concept';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import type { Procedure } from './types/clinical-resources';
import type { Mutable } from './types/mutable';

/** Completed within its period, by whoever saw the patient. */
export function toProcedure(entry: ProcedureEntry, mapping: Mapping): Procedure {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  const procedure: Mutable<Procedure> = {
    resourceType: 'Procedure',
    id: entry.id,
    meta: resourceMeta(PROFILE, recorded),
    status: 'completed',
    code: conceptOf(entry.code),
    subject: mapping.patient,
    encounter,
    performedPeriod: { start: entry.start, end: entry.end },
    performer: [{ actor: practitioner }],
    location: mapping.source.location.reference,
  };
  if (entry.conditionID) procedure.reasonReference = [mapping.reference('Condition', entry.conditionID)];
  return procedure;
}

const PROFILE = claim('procedure');
