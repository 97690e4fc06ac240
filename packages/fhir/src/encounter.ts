// A visit as an Encounter (US Core Encounter).

import type { CareSetting, EncounterEntry } from '@synthward/contracts';
import { concept, conceptOf } from './concept';
import { constant } from './constant';
import type { Mapping, Visit } from './mapping';
import { claim, resourceMeta } from './marking';
import { interpreterNeeded } from './patient/communication';
import { hl7CodeSystem, sourceIdentifierSystem } from './systems';
import type { Encounter } from './types/clinical-resources';
import type { CodeableConcept, Coding } from './types/data-types';
import type { Mutable } from './types/mutable';

/** Where the record knows no more than the day, the period is that day. */
export function toEncounter(visit: Visit, mapping: Mapping): Encounter {
  const { entry, period, practitioner, recorded } = visit;
  const { record, source } = mapping;
  const setting = entry.setting ?? settingOfType(entry);
  const encounter: Mutable<Encounter> = {
    resourceType: 'Encounter',
    id: entry.id,
    meta: resourceMeta(PROFILE, recorded),
    identifier: [
      { use: 'usual', system: sourceIdentifierSystem(record.sourceSystem, 'encounter'), value: entry.id },
    ],
    status: 'finished',
    class: classes[setting],
    type: [conceptOf(entry.type)],
    subject: mapping.patient,
    participant: [{ type: [primaryPerformer], period, individual: practitioner }],
    period,
    reasonCode: [{ text: entry.reason }],
    serviceProvider: mapping.organization,
  };
  const interpreter = interpreterNeeded(record.language);
  if (interpreter.length > 0) encounter.extension = interpreter;
  if (entry.conditionID) encounter.reasonReference = [mapping.reference('Condition', entry.conditionID)];
  if (setting !== 'virtual') encounter.location = [{ location: source.location.reference }];
  if (setting === 'inpatient') encounter.hospitalization = { dischargeDisposition: leftFor(visit, mapping) };
  return encounter;
}

const PROFILE = claim('encounter');

function settingOfType({ type }: EncounterEntry): CareSetting {
  return EMERGENCY_TYPES.has(type.code) ? 'emergency' : 'ambulatory';
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
