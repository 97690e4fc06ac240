// The person as one system wrote it down.

import type { SourceRecord } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import type { Person } from '../people';

/** The fields of a record that say who it is about. */
export type RecordedIdentity = Pick<
  SourceRecord,
  | 'ssn'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'suffix'
  | 'birthDate'
  | 'sexAtBirth'
  | 'address'
  | 'phone'
  | 'email'
> & { readonly birthDay: EpochDay };

/** The person without any error, with the address and the telephone that the system has. */
export function plainIdentity(
  person: Person,
  shown: { readonly isFormerAddress: boolean; readonly isPhoneMissing: boolean },
): RecordedIdentity {
  return {
    ssn: person.ssn,
    givenName: person.given,
    middleName: person.middle,
    familyName: person.family,
    suffix: person.suffix,
    birthDate: person.birthDate,
    birthDay: person.birthDay,
    sexAtBirth: person.sex,
    address: shown.isFormerAddress ? person.formerAddress : person.address,
    phone: shown.isPhoneMissing ? null : person.phone,
    email: person.email,
  };
}
