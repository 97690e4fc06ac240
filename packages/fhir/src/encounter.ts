// A visit as an Encounter (US Core Encounter).

import type { EncounterEntry } from '@synthward/contracts';
import type { Mapping } from './mapping';
import { resourceMeta } from './marking';
import type { Coding, Encounter } from './resource-types';
import { hl7CodeSystem, sourceIdentifierSystem, usCore } from './systems';

/** Records know the day of a visit, so that the period is that day. */
export function toEncounter(entry: EncounterEntry, { record, patient, organization }: Mapping): Encounter {
  const { id, type, date, reason } = entry;
  return {
    resourceType: 'Encounter',
    id,
    meta: resourceMeta(usCore('encounter'), date),
    identifier: [
      { use: 'usual', system: sourceIdentifierSystem(record.sourceSystem, 'encounter'), value: id },
    ],
    status: 'finished',
    class: EMERGENCY_TYPES.has(type.code) ? emergency : ambulatory,
    type: [{ coding: [type], text: type.display }],
    subject: patient,
    period: { start: date, end: date },
    reasonCode: [{ text: reason }],
    serviceProvider: organization,
  };
}

/** SNOMED CT: emergency room admission. */
const EMERGENCY_TYPES: ReadonlySet<string> = new Set(['50849002']);

const emergency: Coding = { system: hl7CodeSystem('v3-ActCode'), code: 'EMER', display: 'emergency' };
const ambulatory: Coding = { system: hl7CodeSystem('v3-ActCode'), code: 'AMB', display: 'ambulatory' };
