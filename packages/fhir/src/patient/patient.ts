// The person as the source system knows it (US Core Patient).

import type { SourceRecord } from '@synthward/contracts';
import { lastChange, startOfDay } from '../instants';
import type { Mapping } from '../mapping';
import { claim, resourceMeta } from '../marking';
import { SYSTEM_BASE, sourceIdentifierSystem, usCore } from '../systems';
import type { Patient } from '../types/administrative-resources';
import type { ContactPoint, Extension } from '../types/data-types';
import { toAddress } from './address';
import { interpreterNeeded, toCommunication } from './communication';
import { toHumanName } from './human-name';
import { toPatientIdentifiers } from './patient-identifiers';
import { raceAndEthnicity } from './race';

/** A record that was merged away is inactive and names the medical record number that stands for it. */
export function toPatient({ record, organization }: Mapping): Patient {
  const telecom = telecomOf(record);
  return {
    resourceType: 'Patient',
    id: record.recordID,
    meta: resourceMeta(PROFILE, lastChange(startOfDay(record.registeredDate), record.deceasedDate)),
    extension: extensionsOf(record),
    identifier: toPatientIdentifiers(record, organization),
    active: record.mergedInto === null,
    name: [toHumanName(record)],
    ...(telecom.length > 0 && { telecom }),
    gender: record.sexAtBirth,
    birthDate: record.birthDate,
    ...(record.deceasedDate !== null && { deceasedDateTime: record.deceasedDate }),
    address: [toAddress(record.address)],
    communication: [toCommunication(record.language)],
    managingOrganization: organization,
  };
}

const PROFILE = claim('patient');

/** What the system does not know is left out. */
function extensionsOf(record: SourceRecord): Extension[] {
  return [
    ...raceAndEthnicity(record),
    { url: usCore('birthsex'), valueCode: record.sexAtBirth === 'female' ? 'F' : 'M' },
    ...interpreterNeeded(record.language),
    ...mergeOf(record),
  ];
}

function mergeOf({ sourceSystem, mergedInto }: SourceRecord): Extension[] {
  if (mergedInto === null) return [];
  const system = sourceIdentifierSystem(sourceSystem, 'mrn');
  return [{ url: MERGED_INTO, valueIdentifier: { system, value: mergedInto } }];
}

/** Of our own: `Patient.link` would need the surviving Patient beside this one, which no single record has. */
const MERGED_INTO = `${SYSTEM_BASE}/StructureDefinition/merged-into`;

function telecomOf({ phone, email }: SourceRecord): ContactPoint[] {
  const telecom: ContactPoint[] = [];
  if (phone) telecom.push({ system: 'phone', value: phone, use: 'home' });
  if (email) telecom.push({ system: 'email', value: email, use: 'home' });
  return telecom;
}
