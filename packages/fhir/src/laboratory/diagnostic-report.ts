// The results of a panel as a DiagnosticReport (US Core DiagnosticReport for laboratory results).

import { concept, conceptOf } from '../concept';
import { constant } from '../constant';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { SelfPrinting } from '../printed/self-printing';
import { TemplateResource, templateOf } from '../printed/template';
import { hl7CodeSystem } from '../systems';
import type { CodeableConcept, Reference } from '../types/data-types';
import type { DiagnosticReport } from '../types/diagnostic-resources';
import { type LaboratoryOrder, type OrderSource, requestsOf, specimenOf } from './laboratory-order';

/** Final when it is issued, and read by whoever ordered it. */
export function toDiagnosticReport(order: LaboratoryOrder, mapping: Mapping): DiagnosticReport {
  const { report } = order;
  const { encounter, practitioners } = order.visit;
  return reportOf({
    id: report.id,
    serviceRequests: requestsOf(order, mapping),
    code: conceptOf(report.code),
    patient: mapping.patient,
    encounter,
    collected: report.collected,
    updated: report.issued,
    issued: report.issued,
    organizations: mapping.organizations,
    practitioners,
    specimen: specimenOf(order, mapping),
    results: report.observationIDs.map((id) => mapping.reference('Observation', id)),
  });
}

/** The same with relative references, printing itself. */
export function printedReport(order: LaboratoryOrder, mapping: Mapping): SelfPrinting {
  return new TemplateResource('DiagnosticReport', order.report.id, template, { order, mapping });
}

interface ReportParts {
  readonly id: string;
  readonly serviceRequests: readonly Reference[];
  readonly code: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly collected: string;
  readonly updated: string;
  readonly issued: string;
  readonly organizations: readonly Reference[];
  readonly practitioners: readonly Reference[];
  readonly specimen: Reference;
  readonly results: readonly Reference[];
}

function reportOf(parts: ReportParts): DiagnosticReport {
  return {
    resourceType: 'DiagnosticReport',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    basedOn: parts.serviceRequests,
    status: 'final',
    category: laboratory,
    code: parts.code,
    subject: parts.patient,
    encounter: parts.encounter,
    effectiveDateTime: parts.collected,
    issued: parts.issued,
    performer: parts.organizations,
    resultsInterpreter: parts.practitioners,
    specimen: [parts.specimen],
    result: parts.results,
  };
}

const PROFILE = claim('diagnosticreport-lab');
/** HL7 table 0074, with its display. */
const laboratory = constant([concept(hl7CodeSystem('v2-0074'), 'LAB', 'Laboratory')]);

const template = templateOf<OrderSource>((hole) =>
  reportOf({
    id: hole.text(({ order }) => order.report.id),
    serviceRequests: [hole.reference('ServiceRequest', ({ order }) => order.serviceRequestId)],
    code: hole.constant(({ order }) => conceptOf(order.report.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ order }) => order.visit.entry.id),
    collected: hole.text(({ order }) => order.report.collected),
    updated: hole.text(({ order }) => order.report.issued),
    issued: hole.text(({ order }) => order.report.issued),
    organizations: hole.constant(({ mapping }) => mapping.organizations),
    practitioners: hole.constant(({ order }) => order.visit.practitioners),
    specimen: hole.reference('Specimen', ({ order }) => order.specimenId),
    results: hole.referencesTo('Observation', ({ order }) => order.report.observationIDs),
  }),
);
