// Who a planned patient is.

import {
  birthDatesOfAge,
  type EpochDay,
  formatIsoDate,
  keyedStream,
  type Permutation,
  toCivilDate,
} from '@synthward/kernel';
import type { Geography } from '../geography';
import type { PlannedPatient } from '../plan/types';
import { addressesOf } from './addresses';
import { contactsOf } from './contacts';
import { fullNameOf } from './full-name';
import type { Person } from './person';
import { socialSecurityNumber } from './social-security-number';

export interface PersonContext {
  readonly seed: number;
  /** The day on which ages are counted. */
  readonly referenceDay: EpochDay;
  readonly geography: Geography;
  /** From socialSecurityPermutations of the seed. */
  readonly ssnPermutations: readonly Permutation[];
}

/**
 * The person of the given index: a pure function of the seed and the planned facts that touches nobody else. Each
 * group of facts has a random stream of its own, so that a change in one leaves the others as they are.
 */
export function personOf(context: PersonContext, planned: PlannedPatient): Person {
  const { seed, referenceDay, geography } = context;
  const { index, sexAtBirth: sex } = planned;
  const birthDay = birthDayOf(context, planned);
  const birthYear = toCivilDate(birthDay).year;
  const name = fullNameOf(
    { sex, birthYear, language: planned.language },
    keyedStream(seed, index, 'identity/name'),
  );
  return {
    ...name,
    sex,
    birthDay,
    birthDate: formatIsoDate(birthDay),
    ssn: socialSecurityNumber(context.ssnPermutations, index),
    ...addressesOf(geography, keyedStream(seed, index, 'identity/address')),
    ...contactsOf(
      {
        given: name.given,
        family: name.family,
        birthYear,
        isChild: referenceDay - birthDay < THIRTEEN_YEARS,
      },
      { areaCodes: geography.areaCodes, random: keyedStream(seed, index, 'identity/contact') },
    ),
    city: geography.city,
    state: geography.state,
  };
}

/** Days: mail providers take nobody younger. */
const THIRTEEN_YEARS = 13 * 365.25;

function birthDayOf({ seed, referenceDay }: PersonContext, { index, age }: PlannedPatient): EpochDay {
  const { first, last } = birthDatesOfAge(age, referenceDay);
  return keyedStream(seed, index, 'identity/birth').between(first, last);
}
