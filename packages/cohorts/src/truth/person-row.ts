// The golden record of a person, and the life behind it.

import type { PersonRow } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { Person } from '../people';
import type { RecordContext } from '../records';
import { personIdOf } from './person-id';

/** The person on the day the systems were looked at, every event up to that day, and the relatives by person id. */
export function personRowOf({ seed, asOfDay }: RecordContext, person: Person): PersonRow {
  const state = person.on(asOfDay);
  const isDead = person.deathDay !== null && person.deathDay <= asOfDay;
  return {
    personId: personIdOf(seed, person.index),
    patient: person.index,
    golden: {
      givenName: state.given,
      middleName: state.middle,
      familyName: state.family,
      suffix: state.suffix,
      birthDate: formatIsoDate(person.birthDay),
      deceasedDate: isDead && person.deathDay !== null ? formatIsoDate(person.deathDay) : null,
      sexAtBirth: person.sex,
      ssn: person.ssn,
      address: state.address,
      phone: state.phone,
      email: state.email,
      language: person.language,
      payer: state.payer,
    },
    timeline: person.events
      .filter(({ day }) => day <= asOfDay)
      .map(({ day, kind, before, after }) => ({ date: formatIsoDate(day), event: kind, before, after })),
    relations: relationsOf(person).map(([relation, index]) => ({
      relation,
      personId: personIdOf(seed, index),
    })),
  };
}

function relationsOf({ index, household, twin, namesake, lookAlike }: Person): (readonly [string, number])[] {
  const named = [
    ['spouse', household.spouse],
    ['mother', household.mother],
    ['father', household.father],
    ['twin', twin],
    ['namesake', namesake],
    ['look-alike', lookAlike],
    ...household.members.filter((member) => member !== index).map((member) => ['household', member] as const),
  ] as const;
  return named.flatMap(([relation, other]) => (other === null ? [] : [[relation, other] as const]));
}
