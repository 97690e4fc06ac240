// Which community's names a family bears.

import { keyedStream } from '@synthward/kernel';
import type { Seat } from '../../plan/cells';
import { type Heritage, heritageOfLanguage, spokenLanguage } from '../names/name-pools';
import type { PeopleContext } from '../people-context';

/** The heritage of the seat's language; of speakers of `other` languages one community for the whole household. */
export function heritageOf(context: PeopleContext, seat: Seat): Heritage {
  return heritageOfLanguage(spokenLanguageOf(context, seat));
}

/** ISO 639-1 code of the seat's language; of `other` ones the language of the household's community. */
export function spokenLanguageOf(context: PeopleContext, seat: Seat): string {
  return spokenLanguage(seat.cell.language, () =>
    keyedStream(context.seed, familyOf(context, seat).index, 'people/community'),
  );
}

function familyOf(context: PeopleContext, seat: Seat): Seat {
  const adult = context.kin.motherOf(seat) ?? seat;
  const husband = adult.cell.sexAtBirth === 'female' ? context.kin.spouseOf(adult) : undefined;
  if (husband ?? adult !== seat) return husband ?? adult;
  return context.kin.isSecondTwin(seat) ? (context.kin.twinOf(seat) ?? seat) : seat;
}
