// What was done to a patient as a Procedure (US Core Procedure).

import type { ProcedureEntry } from '@synthward/contracts';
import { conceptOf } from './concept';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import { type AtVisit, atVisit } from './printed/at-visit';
import type { SelfPrinting } from './printed/self-printing';
import { TemplateResource, templateOf } from './printed/template';
import type { Procedure } from './types/clinical-resources';
import type { CodeableConcept, Period, Reference } from './types/data-types';
import type { Mutable } from './types/mutable';

/** Completed within its period, by whoever saw the patient. */
export function toProcedure(entry: ProcedureEntry, mapping: Mapping): Procedure {
  const { encounter, practitioner, recorded } = mapping.visit(entry.encounterID);
  return procedureOf({
    id: entry.id,
    recorded,
    code: conceptOf(entry.code),
    patient: mapping.patient,
    encounter,
    period: { start: entry.start, end: entry.end },
    practitioner,
    location: mapping.source.location.reference,
    reasons: entry.conditionID ? [mapping.reference('Condition', entry.conditionID)] : undefined,
  });
}

/** The same with relative references, printing itself. */
export function printedProcedure(entry: ProcedureEntry, mapping: Mapping): SelfPrinting {
  return new TemplateResource('Procedure', entry.id, template, atVisit(entry, mapping));
}

interface ProcedureParts {
  readonly id: string;
  readonly recorded: string;
  readonly code: CodeableConcept;
  readonly patient: Reference;
  readonly encounter: Reference;
  readonly period: Period;
  readonly practitioner: Reference;
  readonly location: Reference;
  readonly reasons: readonly Reference[] | undefined;
}

function procedureOf(parts: ProcedureParts): Procedure {
  const procedure: Mutable<Procedure> = {
    resourceType: 'Procedure',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.recorded),
    status: 'completed',
    code: parts.code,
    subject: parts.patient,
    encounter: parts.encounter,
    performedPeriod: parts.period,
    performer: [{ actor: parts.practitioner }],
    location: parts.location,
  };
  if (parts.reasons) procedure.reasonReference = parts.reasons;
  return procedure;
}

const PROFILE = claim('procedure');

const template = templateOf<AtVisit<ProcedureEntry>>((hole) =>
  procedureOf({
    id: hole.text(({ entry }) => entry.id),
    recorded: hole.text(({ visit }) => visit.recorded),
    code: hole.constant(({ entry }) => conceptOf(entry.code)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    encounter: hole.reference('Encounter', ({ visit }) => visit.entry.id),
    period: { start: hole.text(({ entry }) => entry.start), end: hole.text(({ entry }) => entry.end) },
    practitioner: hole.constant(({ visit }) => visit.practitioner),
    location: hole.constant(({ mapping }) => mapping.source.location.reference),
    reasons: hole.where(
      ({ entry }) => Boolean(entry.conditionID),
      [hole.reference('Condition', ({ entry }) => entry.conditionID ?? '')],
    ),
  }),
);
