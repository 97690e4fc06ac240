// A visit as an Encounter (US Core Encounter).

import type { CareSetting, EncounterEntry } from '@synthward/contracts';
import { concept, conceptOf } from './concept';
import { constant } from './constant';
import type { Mapping, Visit } from './mapping';
import { claim, resourceMeta } from './marking';
import { interpreterNeeded } from './patient/communication';
import type { SelfPrinting } from './printed/self-printing';
import { TemplateResource, templateOf } from './printed/template';
import { hl7CodeSystem, sourceIdentifierSystem } from './systems';
import type { Encounter } from './types/clinical-resources';
import type { CodeableConcept, Coding, Extension, Period, Reference } from './types/data-types';
import type { Mutable } from './types/mutable';

/** Where the record knows no more than the day, the period is that day. */
export function toEncounter(visit: Visit, mapping: Mapping): Encounter {
  const { entry, period, practitioner, recorded } = visit;
  const { record, source } = mapping;
  const setting = settingOf(entry);
  const interpreter = interpreterNeeded(record.language);
  return encounterOf({
    id: entry.id,
    updated: recorded,
    number: { system: sourceIdentifierSystem(record.sourceSystem, 'encounter'), value: entry.id },
    class: classes[setting],
    type: conceptOf(entry.type),
    patient: mapping.patient,
    seen: period,
    practitioner,
    period,
    reason: entry.reason,
    organization: mapping.organization,
    extension: interpreter.length > 0 ? interpreter : undefined,
    reasons: entry.conditionID ? [mapping.reference('Condition', entry.conditionID)] : undefined,
    places: setting === 'virtual' ? undefined : [{ location: source.location.reference }],
    hospitalization: setting === 'inpatient' ? { dischargeDisposition: leftFor(visit, mapping) } : undefined,
  });
}

/** The same with relative references, printing itself. */
export function printedEncounter(visit: Visit, mapping: Mapping): SelfPrinting {
  return new TemplateResource('Encounter', visit.entry.id, template, { visit, mapping });
}

interface EncounterParts {
  readonly id: string;
  readonly updated: string;
  readonly number: { readonly system: string; readonly value: string };
  readonly class: Coding;
  readonly type: CodeableConcept;
  readonly patient: Reference;
  /** When the practitioner took part. */
  readonly seen: Period;
  readonly practitioner: Reference;
  readonly period: Period;
  readonly reason: string;
  readonly organization: Reference;
  readonly extension: readonly Extension[] | undefined;
  readonly reasons: readonly Reference[] | undefined;
  readonly places: Encounter['location'];
  readonly hospitalization: Encounter['hospitalization'];
}

function encounterOf(parts: EncounterParts): Encounter {
  const encounter: Mutable<Encounter> = {
    resourceType: 'Encounter',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    identifier: [{ use: 'usual', system: parts.number.system, value: parts.number.value }],
    status: 'finished',
    class: parts.class,
    type: [parts.type],
    subject: parts.patient,
    participant: [{ type: [primaryPerformer], period: parts.seen, individual: parts.practitioner }],
    period: parts.period,
    reasonCode: [{ text: parts.reason }],
    serviceProvider: parts.organization,
  };
  if (parts.extension) encounter.extension = parts.extension;
  if (parts.reasons) encounter.reasonReference = parts.reasons;
  if (parts.places) encounter.location = parts.places;
  if (parts.hospitalization) encounter.hospitalization = parts.hospitalization;
  return encounter;
}

const PROFILE = claim('encounter');

function settingOf({ setting, type }: EncounterEntry): CareSetting {
  return setting ?? (EMERGENCY_TYPES.has(type.code) ? 'emergency' : 'ambulatory');
}

/** SNOMED CT: emergency room admission. */
const EMERGENCY_TYPES: ReadonlySet<string> = new Set(['50849002']);

/** HL7's codes, with their displays. */
const classes: Readonly<Record<CareSetting, Coding>> = {
  ambulatory: encounterClass('AMB', 'ambulatory'),
  virtual: encounterClass('VR', 'virtual'),
  emergency: encounterClass('EMER', 'emergency'),
  inpatient: encounterClass('IMP', 'inpatient encounter'),
};

function encounterClass(code: string, display: string): Coding {
  return constant({ system: hl7CodeSystem('v3-ActCode'), code, display });
}

const primaryPerformer = concept(hl7CodeSystem('v3-ParticipationType'), 'PPRF', 'primary performer');

/** Home, unless the stay ended with the life. */
function leftFor({ period }: Visit, { record }: Mapping): CodeableConcept {
  return record.deceasedDate !== null && period.end.startsWith(record.deceasedDate) ? expired : home;
}

const home = concept(hl7CodeSystem('discharge-disposition'), 'home', 'Home');
const expired = concept(hl7CodeSystem('discharge-disposition'), 'exp', 'Expired');

interface EncounterSource {
  readonly visit: Visit;
  readonly mapping: Mapping;
}

const template = templateOf<EncounterSource>((hole) => {
  const period = (): Period => ({
    start: hole.text(({ visit }) => visit.period.start),
    end: hole.text(({ visit }) => visit.period.end),
  });
  return encounterOf({
    id: hole.text(({ visit }) => visit.entry.id),
    updated: hole.text(({ visit }) => visit.recorded),
    number: {
      system: sourceIdentifierSystem(
        hole.within(({ mapping }) => mapping.record.sourceSystem),
        'encounter',
      ),
      value: hole.text(({ visit }) => visit.entry.id),
    },
    class: hole.constant(({ visit }) => classes[settingOf(visit.entry)]),
    type: hole.constant(({ visit }) => conceptOf(visit.entry.type)),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    seen: period(),
    practitioner: hole.constant(({ visit }) => visit.practitioner),
    period: period(),
    reason: hole.text(({ visit }) => visit.entry.reason),
    organization: hole.constant(({ mapping }) => mapping.organization),
    extension: hole.where(
      ({ mapping }) => interpreterNeeded(mapping.record.language).length > 0,
      hole.constant(({ mapping }) => interpreterNeeded(mapping.record.language)),
    ),
    reasons: hole.where(
      ({ visit }) => Boolean(visit.entry.conditionID),
      [hole.reference('Condition', ({ visit }) => visit.entry.conditionID ?? '')],
    ),
    places: hole.where(
      ({ visit }) => settingOf(visit.entry) !== 'virtual',
      [{ location: hole.constant(({ mapping }) => mapping.source.location.reference) }],
    ),
    hospitalization: hole.where(({ visit }) => settingOf(visit.entry) === 'inpatient', {
      dischargeDisposition: hole.constant(({ visit, mapping }) => leftFor(visit, mapping)),
    }),
  });
});
