// What was measured, as Observations: vital signs, laboratory results, scores and other clinical results.

import type { ObservationEntry } from '@synthward/contracts';
import { type LaboratoryOrder, requestsOf, specimenOf } from '../laboratory/laboratory-order';
import type { Mapping } from '../mapping';
import { resourceMeta } from '../marking';
import type { Observation } from '../types/diagnostic-resources';
import type { Mutable } from '../types/mutable';
import { type BloodPressure, isPressure, pairPressures, pressureComponents } from './blood-pressure';
import { addMeasuredValue } from './measured-value';
import { bloodPressureKind, type ObservationKind, observationKindOf } from './observation-kinds';

/** By which order an observation was made, by its id. */
export type Orders = ReadonlyMap<string, LaboratoryOrder>;

/** Observation and its visit. */
export interface MappedObservation<Resource> {
  readonly encounterID: string;
  readonly resource: Resource;
}

/** How the observations of measurements are made. */
interface Mapper<Resource> {
  panel(pressure: BloodPressure): Resource;
  /** Of anything but a pressure. */
  measurement(entry: ObservationEntry, order: LaboratoryOrder | undefined): Resource;
}

/**
 * Blood pressure panels, then the record's other measurements in their order. A panel has the id of its first
 * pressure. Throws a RangeError for a LOINC code that has no kind.
 */
export function toObservations(mapping: Mapping, orders: Orders): MappedObservation<Observation>[] {
  const mapper: Mapper<Observation> = {
    panel: (pressure) => toPanel(pressure, mapping),
    measurement: (entry, order) => toObservation(entry, mapping, order),
  };
  return observationsBy(mapper, mapping, orders);
}

/** The same, made by `mapper`. */
export function observationsBy<Resource>(
  mapper: Mapper<Resource>,
  mapping: Mapping,
  orders: Orders,
): MappedObservation<Resource>[] {
  const { observations } = mapping.record;
  const mapped = pairPressures(observations).map((pressure) => ({
    encounterID: pressure.first.encounterID,
    resource: mapper.panel(pressure),
  }));
  for (const entry of observations) {
    if (isPressure(entry)) continue;
    mapped.push({
      encounterID: entry.encounterID,
      resource: mapper.measurement(entry, orders.get(entry.id)),
    });
  }
  return mapped;
}

/** The panel of a blood pressure. */
export function toPanel(pressure: BloodPressure, mapping: Mapping): Observation {
  const panel = circumstancesOf(pressure.first, bloodPressureKind, mapping);
  const { systolic, diastolic } = pressureComponents(pressure);
  panel.component = [systolic, diastolic];
  return panel;
}

/** One measurement, of an order or none. Throws a RangeError for a LOINC code that has no kind. */
export function toObservation(
  entry: ObservationEntry,
  mapping: Mapping,
  order: LaboratoryOrder | undefined,
): Observation {
  const kind = observationKindOf(entry.code.code);
  const observation = circumstancesOf(entry, kind, mapping);
  addMeasuredValue(observation, entry);
  if (!order) return observation;
  observation.basedOn = requestsOf(order, mapping);
  observation.specimen = specimenOf(order, mapping);
  observation.issued = order.report.issued;
  observation.meta = resourceMeta(kind.profile, order.report.issued);
  return observation;
}

/** Everything but what was found. */
function circumstancesOf(
  entry: ObservationEntry,
  kind: ObservationKind,
  mapping: Mapping,
): Mutable<Observation> {
  const { encounter, practitioners, recorded } = mapping.visit(entry.encounterID);
  return {
    resourceType: 'Observation',
    id: entry.id,
    meta: resourceMeta(kind.profile, entry.at ?? recorded),
    status: 'final',
    category: kind.category,
    code: kind.code,
    subject: mapping.patient,
    encounter,
    effectiveDateTime: entry.at ?? entry.date,
    performer: kind.isLaboratory ? mapping.organizations : practitioners,
  };
}
