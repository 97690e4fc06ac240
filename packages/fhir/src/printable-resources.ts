// The resources of a source record for whoever prints them and does nothing else with them.

import type { SourceRecord } from '@synthward/contracts';
import type { FhirCohort } from './fhir-cohort';
import { createMapping, type Mapping } from './mapping';
import { type Orders, observationsBy } from './observation/observation';
import { MeasurementPrinter, type SelfPrinting } from './observation/printed-measurements';
import { ownResourcesWith } from './own-resources';
import { relativeReference } from './references';
import type { OwnResource } from './types/resource-types';

/**
 * `recordResources`, one for one and in the same order, and throwing what it throws; but measurements with a quantity
 * are no objects of FHIR: they print themselves, with the bytes that JSON.stringify gives for their resources.
 */
export function printableResources(
  record: SourceRecord,
  cohort: FhirCohort,
): readonly (OwnResource | SelfPrinting)[] {
  return ownResourcesWith(printedObservations, createMapping(record, cohort, relativeReference));
}

function printedObservations(mapping: Mapping, orders: Orders) {
  const printer = new MeasurementPrinter(mapping);
  return observationsBy((entry, order) => printer.observationOf(entry, order), mapping, orders);
}
