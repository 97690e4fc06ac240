// Who lives with whom.

import type { Seat } from '../../plan/cells';
import { ADULT_AGE } from '../kinship/kin';
import type { PeopleContext } from '../people-context';
import { fatherOf } from './parents';

/** A household as seats; see Household for the meaning. */
export interface HomeSeats {
  readonly head: Seat;
  readonly role: 'single' | 'spouse' | 'child';
  readonly spouse: Seat | undefined;
  readonly mother: Seat | undefined;
  readonly father: Seat | undefined;
  readonly members: readonly Seat[];
}

/** The household of a seat. Children without a mother in the cohort live alone or with their twin, with somebody outside. */
export function homeOf(context: PeopleContext, seat: Seat): HomeSeats {
  const { kin } = context;
  const mother = kin.motherOf(seat);
  if (mother) {
    const home = homeOf(context, mother);
    return { ...home, role: 'child', spouse: undefined, mother, father: fatherOf(context, seat, mother) };
  }
  const parents = { mother: undefined, father: undefined };
  if (seat.cell.age < ADULT_AGE)
    return { ...childrenAlone(context, seat), role: 'child', spouse: undefined, ...parents };
  const spouse = kin.spouseOf(seat);
  const [wife, husband] = seat.cell.sexAtBirth === 'female' ? [seat, spouse] : [spouse, seat];
  const members = [seat, ...(spouse ? [spouse] : []), ...(wife ? kin.childrenOf(wife) : [])];
  return { head: husband ?? seat, role: spouse ? 'spouse' : 'single', spouse, ...parents, members };
}

function childrenAlone({ kin }: PeopleContext, child: Seat): Pick<HomeSeats, 'head' | 'members'> {
  const twin = kin.twinOf(child);
  if (!twin) return { head: child, members: [child] };
  return { head: kin.isSecondTwin(child) ? twin : child, members: [child, twin] };
}
