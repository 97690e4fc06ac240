// What was taken from the patient for a panel as a Specimen (US Core Specimen).

import type { ReportEntry } from '@synthward/contracts';
import { concept } from '../concept';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import type { SelfPrinting } from '../printed/self-printing';
import { TemplateResource, templateOf } from '../printed/template';
import { SNOMED_CT, sourceIdentifierSystem } from '../systems';
import type { CodeableConcept, Reference } from '../types/data-types';
import type { Specimen } from '../types/diagnostic-resources';
import { type LaboratoryOrder, type OrderSource, requestsOf } from './laboratory-order';

/** One for each report; its number is its id. */
export function toSpecimen(order: LaboratoryOrder, mapping: Mapping): Specimen {
  const { report, specimenId } = order;
  const { record, patient } = mapping;
  return specimenOf({
    id: specimenId,
    number: { system: sourceIdentifierSystem(record.sourceSystem, 'specimen'), value: specimenId },
    type: types[report.specimen],
    patient,
    serviceRequests: requestsOf(order, mapping),
    collected: report.collected,
    updated: report.collected,
  });
}

/** The same with relative references, printing itself. */
export function printedSpecimen(order: LaboratoryOrder, mapping: Mapping): SelfPrinting {
  return new TemplateResource('Specimen', order.specimenId, template, { order, mapping });
}

interface SpecimenParts {
  readonly id: string;
  readonly number: { readonly system: string; readonly value: string };
  readonly type: CodeableConcept;
  readonly patient: Reference;
  readonly serviceRequests: readonly Reference[];
  readonly collected: string;
  readonly updated: string;
}

function specimenOf(parts: SpecimenParts): Specimen {
  return {
    resourceType: 'Specimen',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    identifier: [{ use: 'official', system: parts.number.system, value: parts.number.value }],
    status: 'available',
    type: parts.type,
    subject: parts.patient,
    request: parts.serviceRequests,
    collection: { collectedDateTime: parts.collected },
  };
}

const PROFILE = claim('specimen');
const types: Readonly<Record<ReportEntry['specimen'], CodeableConcept>> = {
  blood: concept(SNOMED_CT, '119297000', 'Blood specimen'),
  urine: concept(SNOMED_CT, '122575003', 'Urine specimen'),
  'arterial-blood': concept(SNOMED_CT, '122552005', 'Arterial blood specimen'),
};

const template = templateOf<OrderSource>((hole) =>
  specimenOf({
    id: hole.text(({ order }) => order.specimenId),
    number: {
      system: sourceIdentifierSystem(
        hole.within(({ mapping }) => mapping.record.sourceSystem),
        'specimen',
      ),
      value: hole.text(({ order }) => order.specimenId),
    },
    type: hole.constant(({ order }) => types[order.report.specimen]),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    serviceRequests: [hole.reference('ServiceRequest', ({ order }) => order.serviceRequestId)],
    collected: hole.text(({ order }) => order.report.collected),
    updated: hole.text(({ order }) => order.report.collected),
  }),
);
