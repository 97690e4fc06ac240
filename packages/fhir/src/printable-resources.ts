// The resources of a source record for whoever prints them and does nothing else with them.

import type { SourceRecord } from '@synthward/contracts';
import { printedDocumentReference } from './document-reference';
import { printedEncounter } from './encounter';
import type { FhirCohort } from './fhir-cohort';
import { printedImmunization } from './immunization';
import { printedReport } from './laboratory/diagnostic-report';
import { printedServiceRequest } from './laboratory/service-request';
import { printedSpecimen } from './laboratory/specimen';
import { createMapping } from './mapping';
import { printedMedicationDispense } from './medication/medication-dispense';
import { printedMedicationRequest } from './medication/medication-request';
import { observationsBy } from './observation/observation';
import { MeasurementPrinter } from './observation/printed-measurements';
import { type Makers, ownResourcesBy } from './own-resources';
import type { SelfPrinting } from './printed/self-printing';
import { printedProcedure } from './procedure';
import { printedVisitProvenance } from './provenance';
import { relativeReference } from './references';
import type { Observation } from './types/diagnostic-resources';
import type { OwnResource } from './types/resource-types';

/**
 * `recordResources`, one for one and in the same order, and throwing what it throws; but those that a history has most
 * of are no objects of FHIR: they print themselves, with the bytes that JSON.stringify gives for their resources. What a
 * record has one or two of is mapped as ever.
 */
export function printableResources(
  record: SourceRecord,
  cohort: FhirCohort,
): readonly (OwnResource | SelfPrinting)[] {
  return ownResourcesBy(printers, createMapping(record, cohort, relativeReference));
}

const printers: Makers<SelfPrinting | Observation> = {
  encounter: printedEncounter,
  observations(mapping, orders) {
    return observationsBy(new MeasurementPrinter(mapping), mapping, orders);
  },
  serviceRequest: printedServiceRequest,
  specimen: printedSpecimen,
  report: printedReport,
  medicationRequest: printedMedicationRequest,
  medicationDispense: printedMedicationDispense,
  procedure: printedProcedure,
  immunization: printedImmunization,
  documentReference: printedDocumentReference,
  visitProvenance: printedVisitProvenance,
};
