// What was measured, as Observations: vital signs, laboratory results, scores and other clinical results.

import type { ObservationEntry } from '@synthward/contracts';
import { type BloodPressure, isPressure, pairPressures, pressureComponents } from './blood-pressure';
import type { Mapping } from './mapping';
import { resourceMeta } from './marking';
import { toMeasuredValue } from './measured-value';
import { bloodPressureKind, type ObservationKind, observationKindOf } from './observation-kinds';
import type { Observation } from './resource-types';

/**
 * Blood pressure panels, then the record's other measurements in their order. A panel has the id of its first
 * pressure. Throws a RangeError for a LOINC code that has no kind.
 */
export function toObservations(mapping: Mapping): Observation[] {
  const { observations } = mapping.record;
  const others = observations.filter((entry) => !isPressure(entry));
  return [
    ...pairPressures(observations).map((pressure) => toPanel(pressure, mapping)),
    ...others.map((entry) => toObservation(entry, mapping)),
  ];
}

function toPanel(pressure: BloodPressure, mapping: Mapping): Observation {
  return {
    ...circumstancesOf(pressure.first, bloodPressureKind, mapping),
    component: pressureComponents(pressure),
  };
}

function toObservation(entry: ObservationEntry, mapping: Mapping): Observation {
  const kind = observationKindOf(entry.code.code);
  return { ...circumstancesOf(entry, kind, mapping), ...toMeasuredValue(entry) };
}

/** Everything but what was found. */
function circumstancesOf(entry: ObservationEntry, kind: ObservationKind, mapping: Mapping): Observation {
  return {
    resourceType: 'Observation',
    id: entry.id,
    meta: resourceMeta(kind.profile, entry.date),
    status: 'final',
    category: [kind.category],
    code: kind.code,
    subject: mapping.patient,
    encounter: mapping.encounter(entry.encounterID),
    effectiveDateTime: entry.date,
    performer: [mapping.organization],
  };
}
