// The results of a panel as a DiagnosticReport (US Core DiagnosticReport for laboratory results).

import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { hl7CodeSystem } from '../systems';
import type { DiagnosticReport } from '../types/diagnostic-resources';
import type { LaboratoryOrder } from './laboratory-order';

/** Final when it is issued, and read by whoever ordered it. */
export function toDiagnosticReport(order: LaboratoryOrder, mapping: Mapping): DiagnosticReport {
  const { report, serviceRequests, specimen } = order;
  const { encounter, practitioners } = mapping.visit(report.encounterID);
  return {
    resourceType: 'DiagnosticReport',
    id: report.id,
    meta: resourceMeta(PROFILE, report.issued),
    basedOn: serviceRequests,
    status: 'final',
    category: laboratory,
    code: conceptOf(report.code),
    subject: mapping.patient,
    encounter,
    effectiveDateTime: report.collected,
    issued: report.issued,
    performer: mapping.organizations,
    resultsInterpreter: practitioners,
    specimen: [specimen],
    result: report.observationIDs.map((id) => mapping.reference('Observation', id)),
  };
}

const PROFILE = claim('diagnosticreport-lab');
/** HL7 table 0074, with its display. */
const laboratory = constant([concept(hl7CodeSystem('v2-0074'), 'LAB', 'Laboratory')]);
