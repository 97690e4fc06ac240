// The person as one system wrote it down.

import type { SourceRecord } from '@synthward/contracts';
import { type EpochDay, formatIsoDate } from '@synthward/kernel';
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

/** The person without any error, as things stood on the day of a registration. */
export function plainIdentity(person: Person, day: EpochDay): RecordedIdentity {
  const state = person.on(day);
  return {
    ssn: person.ssn,
    givenName: state.given,
    middleName: state.middle,
    familyName: state.family,
    suffix: state.suffix,
    birthDate: formatIsoDate(person.birthDay),
    birthDay: person.birthDay,
    sexAtBirth: person.sex,
    address: state.address,
    phone: state.phone,
    email: state.email,
  };
}
