// The person as the source system knows it (US Core Patient).

import type { SourceRecord } from '@synthward/contracts';
import { toAddress } from './address';
import { toCommunication } from './communication';
import { toHumanName } from './human-name';
import type { Mapping } from './mapping';
import { resourceMeta } from './marking';
import { toPatientIdentifiers } from './patient-identifiers';
import type { ContactPoint, Extension, Patient } from './resource-types';
import { SYSTEM_BASE, sourceIdentifierSystem, usCore } from './systems';

/** A record that was merged away is inactive and names the medical record number that stands for it. */
export function toPatient({ record, organization }: Mapping): Patient {
  const telecom = telecomOf(record);
  return {
    resourceType: 'Patient',
    id: record.recordID,
    meta: resourceMeta(usCore('patient'), lastChangeOf(record)),
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

/** A system hears of a death after it registered the person. */
function lastChangeOf({ registeredDate, deceasedDate }: SourceRecord): string {
  return deceasedDate !== null && deceasedDate > registeredDate ? deceasedDate : registeredDate;
}

function extensionsOf({ sexAtBirth, sourceSystem, mergedInto }: SourceRecord): Extension[] {
  const birthSex = { url: usCore('birthsex'), valueCode: sexAtBirth === 'female' ? 'F' : 'M' };
  if (mergedInto === null) return [birthSex];
  const system = sourceIdentifierSystem(sourceSystem, 'mrn');
  return [birthSex, { url: MERGED_INTO, valueIdentifier: { system, value: mergedInto } }];
}

/** Of our own: `Patient.link` would need the surviving Patient beside this one, which no single record has. */
const MERGED_INTO = `${SYSTEM_BASE}/StructureDefinition/merged-into`;

function telecomOf({ phone, email }: SourceRecord): ContactPoint[] {
  const telecom: ContactPoint[] = [];
  if (phone) telecom.push({ system: 'phone', value: phone, use: 'home' });
  if (email) telecom.push({ system: 'email', value: email, use: 'home' });
  return telecom;
}
