// A vaccination as an Immunization (US Core Immunization).

import type { ImmunizationEntry } from '@synthward/contracts';
import { conceptOf } from './concept';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import { type AtVisit, atVisit } from './printed/at-visit';
import type { SelfPrinting } from './printed/self-printing';
import { TemplateResource, templateOf } from './printed/template';
import type { Immunization } from './types/clinical-resources';
import type { CodeableConcept, Reference } from './types/data-types';

/** Given and written down at the visit. Coded in CVX alone: no record knows the product's National Drug Code. */
export function toImmunization(entry: ImmunizationEntry, mapping: Mapping): Immunization {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  return immunizationOf({
    id: entry.id,
    updated: recorded,
    code: conceptOf(entry.code),
    patient: mapping.patient,
    encounter,
    given: entry.date,
    recorded: entry.date,
    location: mapping.source.location.reference,
    lotNumber: entry.lotNumber,
    practitioner,
    dose: entry.dose,
  });
}

/** The same with relative references, printing itself. */
export function printedImmunization(entry: ImmunizationEntry, mapping: Mapping): SelfPrinting {
  return new TemplateResource('Immunization', entry.id, template, atVisit(entry, mapping));
}

interface ImmunizationParts {
  readonly id: string;
  readonly updated: string;
  readonly code: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly given: string;
  readonly recorded: string;
  readonly location: Reference;
  readonly lotNumber: string;
  readonly practitioner: Reference;
  readonly dose: number;
}

function immunizationOf(parts: ImmunizationParts): Immunization {
  return {
    resourceType: 'Immunization',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    status: 'completed',
    vaccineCode: parts.code,
    patient: parts.patient,
    encounter: parts.encounter,
    occurrenceDateTime: parts.given,
    recorded: parts.recorded,
    primarySource: true,
    location: parts.location,
    lotNumber: parts.lotNumber,
    performer: [{ actor: parts.practitioner }],
    protocolApplied: [{ doseNumberPositiveInt: parts.dose }],
  };
}

const PROFILE = claim('immunization');

const template = templateOf<AtVisit<ImmunizationEntry>>((hole) =>
  immunizationOf({
    id: hole.text(({ entry }) => entry.id),
    updated: hole.text(({ visit }) => visit.recorded),
    code: hole.constant(({ entry }) => conceptOf(entry.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ visit }) => visit.entry.id),
    given: hole.text(({ entry }) => entry.date),
    recorded: hole.text(({ entry }) => entry.date),
    location: hole.constant(({ mapping }) => mapping.source.location.reference),
    lotNumber: hole.text(({ entry }) => entry.lotNumber),
    practitioner: hole.constant(({ visit }) => visit.practitioner),
    dose: hole.number(({ entry }) => entry.dose),
  }),
);
