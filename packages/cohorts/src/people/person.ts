// The person behind the records: who somebody is, whatever a system wrote down.

import type { PostalAddress, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

export interface Person {
  readonly given: string;
  readonly middle: string | null;
  readonly family: string;
  /** Jr, Sr, II or III, of some men. */
  readonly suffix: string | null;
  readonly sex: SexAtBirth;
  readonly birthDay: EpochDay;
  /** ISO 8601 date of `birthDay`. */
  readonly birthDate: string;
  readonly ssn: string;
  readonly address: PostalAddress;
  /** Where the person lived before; never equal to `address`. */
  readonly formerAddress: PostalAddress;
  readonly phone: string;
  /** A second number, never equal to `phone`. */
  readonly otherPhone: string;
  readonly email: string | null;
  readonly city: string;
  /** Full state name. */
  readonly state: string;
}
