// The numbers under which a source system knows a person.

import type { SourceRecord } from '@synthward/contracts';
import { concept } from '../concept';
import { hl7CodeSystem, sourceIdentifierSystem, US_SSN } from '../systems';
import type { Identifier, Reference } from '../types/data-types';

/** The medical record number, assigned by the source system, and the Social Security number where it is known. */
export function toPatientIdentifiers(record: SourceRecord, assigner: Reference): Identifier[] {
  const system = sourceIdentifierSystem(record.sourceSystem, 'mrn');
  const mrn: Identifier = { use: 'usual', type: medicalRecordNumber, system, value: record.mrn, assigner };
  if (!record.ssn) return [mrn];
  return [
    mrn,
    { use: 'official', type: socialSecurityNumber, system: US_SSN, value: withoutDashes(record.ssn) },
  ];
}

/** HL7 table 0203, with its displays. */
const medicalRecordNumber = concept(hl7CodeSystem('v2-0203'), 'MR', 'Medical record number');
const socialSecurityNumber = concept(hl7CodeSystem('v2-0203'), 'SS', 'Social Security number');

/** As the system of Social Security numbers asks. */
function withoutDashes(ssn: string): string {
  return ssn.replaceAll('-', '');
}
