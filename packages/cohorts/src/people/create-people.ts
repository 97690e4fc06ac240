// Persons by index: anybody's whole life, worked out without visiting anybody but a few relatives.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { Geography } from '../geography';
import type { Seat } from '../plan/cells';
import type { CohortPlan } from '../plan/plan';
import type { PlannedPatient } from '../plan/types';
import { birthDayOf } from './facts/birth-day';
import { deathDayOf } from './facts/death-day';
import { formerMarriageOf } from './facts/former-marriage';
import { type HomeSeats, homeOf } from './facts/household';
import { coupleOf, marriageOf } from './facts/marriage';
import { namesOf } from './facts/names-of';
import { juniorOf } from './facts/parents';
import { backgroundOf } from './facts/race';
import { ADULT_AGE } from './kinship/kin';
import { LivedPerson, type Spells } from './lived-person';
import { createPeopleContext, type PeopleContext } from './people-context';
import type { Household, LifeEvent, Person } from './person';
import { socialSecurityNumber } from './social-security-number';
import { emailsOf } from './timeline/emails';
import { laterMarriageOf } from './timeline/later-marriage';
import { plainEvent } from './timeline/life-events';
import type { Lifetime } from './timeline/lifetime';
import { payersOf } from './timeline/payers';
import { type Phones, phonesOf } from './timeline/phones';
import { residencesOf } from './timeline/residences';
import { type Spell, spellsUntil, valueAt } from './timeline/spells';

export interface People {
  /** The person of a planned patient of the same plan. */
  personAt(planned: Pick<PlannedPatient, 'index' | 'payer'>): Person;
}

/** The persons of a plan at its place; prepares the relations once, and keeps bounded caches. */
export function createPeople(plan: CohortPlan, geography: Geography): People {
  const context = createPeopleContext(plan, geography);
  return { personAt: (planned) => personOf(context, planned) };
}

function personOf(context: PeopleContext, planned: Pick<PlannedPatient, 'index' | 'payer'>): Person {
  const { kin, geography } = context;
  const seat = kin.seatOf(planned.index);
  const home = homeOf(context, seat);
  const deathDay = deathDayOf(context, seat, home);
  const life = lifetimeOf(context, seat, deathDay);
  const weddings = weddingsOf(context, seat);
  const spells = spellsOf(context, { seat, home, life, weddings, payer: planned.payer, deathDay });
  return new LivedPerson(
    {
      index: seat.index,
      sex: seat.cell.sexAtBirth,
      language: seat.cell.language,
      birthDay: life.birthDay,
      deathDay,
      ssn: socialSecurityNumber(context.ssnPermutations, seat.index),
      twin: kin.twinOf(seat)?.index ?? null,
      lookAlike: kin.lookAlikeOf(seat)?.index ?? null,
      namesake: namesakeOf(context, seat, home)?.index ?? null,
      household: householdOf(home),
      lastMoveDay: startOf(spells.residences, context.referenceDay),
      city: geography.city,
      state: geography.state,
    },
    { spells, weddings: weddings.events, background: () => backgroundOf(context, home.head) },
  );
}

function lifetimeOf(context: PeopleContext, seat: Seat, deathDay: EpochDay | null): Lifetime {
  const { referenceDay } = context;
  const livesOn = deathDay === null || deathDay > referenceDay;
  return {
    index: seat.index,
    birthDay: birthDayOf(context, seat),
    lastDay: livesOn ? referenceDay : deathDay - 1,
    livesOn,
  };
}

interface Weddings {
  /** Of the present marriage. */
  readonly day: EpochDay | undefined;
  /** Weddings and divorces up to the reference date. */
  readonly events: readonly LifeEvent[];
}

function weddingsOf(context: PeopleContext, seat: Seat): Weddings {
  const couple = coupleOf(context, seat);
  if (couple) {
    const { day } = marriageOf(context, couple.wife, couple.husband);
    return { day, events: [plainEvent(day, 'marriage')] };
  }
  const former = formerMarriageOf(context, seat);
  if (!former) return { day: undefined, events: [] };
  const wedding = plainEvent(former.day, 'marriage');
  const { divorceDay } = former;
  return {
    day: undefined,
    events: divorceDay === null ? [wedding] : [wedding, plainEvent(divorceDay, 'divorce')],
  };
}

interface Facts {
  readonly seat: Seat;
  readonly home: HomeSeats;
  readonly life: Lifetime;
  readonly weddings: Weddings;
  readonly payer: string;
  readonly deathDay: EpochDay | null;
}

function spellsOf(context: PeopleContext, facts: Facts): Spells {
  const { seat, life, home, weddings, deathDay } = facts;
  const names = namesOf(context, seat);
  const later = life.livesOn
    ? laterMarriageOf(context, seat, valueAt(names, context.referenceDay))
    : undefined;
  if (later) names.push({ from: later.day, value: later.name });
  const last = deathDay === null ? context.horizonDay : deathDay - 1;
  return {
    names: spellsUntil(names, last),
    residences: spellsUntil(residencesOf(context, life, { home, weddingDay: weddings.day }), last),
    phones: spellsUntil(phonesAt(context, seat, facts), last),
    emails: spellsUntil(emailsOf(context, life, names), last),
    payers: spellsUntil(payersOf(context, life, facts.payer), last),
    laterWeddingDay: later && later.day <= last ? later.day : undefined,
  };
}

/** Half of the children are reached by their mother's number; twins always by the same. */
function phonesAt(context: PeopleContext, seat: Seat, { life, home: { mother } }: Facts): Spell<Phones>[] {
  const { kin, seed } = context;
  const isSecondTwin = seat.cell.age < ADULT_AGE && kin.isSecondTwin(seat);
  const index = isSecondTwin ? (kin.twinOf(seat)?.index ?? seat.index) : seat.index;
  if (!mother || !keyedStream(seed, index, 'people/shared-phone').chance(SHARES_PHONE))
    return phonesOf(context, { ...life, index });
  const death = deathDayOf(context, mother, homeOf(context, mother));
  const phones = phonesOf(context, lifetimeOf(context, mother, death));
  return [
    { from: life.birthDay, value: valueAt(phones, life.birthDay) },
    ...phones.filter(({ from }) => from > life.birthDay),
  ];
}

const SHARES_PHONE = 0.5; // engine assumption

function startOf(spells: readonly Spell<unknown>[], day: EpochDay): EpochDay {
  const spell = spells.findLast(({ from }, i) => i === 0 || from <= day);
  if (!spell) throw new RangeError('there is no spell');
  return spell.from;
}

function namesakeOf(context: PeopleContext, seat: Seat, { father }: HomeSeats): Seat | undefined {
  if (!father) return juniorOf(context, seat)?.son;
  return juniorOf(context, father)?.son.index === seat.index ? father : undefined;
}

function householdOf({ head, role, spouse, mother, father, members }: HomeSeats): Household {
  return {
    key: head.index,
    role,
    spouse: spouse?.index ?? null,
    mother: mother?.index ?? null,
    father: father?.index ?? null,
    members: members.map(({ index }) => index).sort((a, b) => a - b),
  };
}
