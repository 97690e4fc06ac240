// A person with a told life: the state of any day and the events are read off spells when they are asked for.

import type { Ethnicity, PostalAddress, Race, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import { printName } from './facts/names-of';
import type { Background } from './facts/race';
import type { FullName, Household, LifeEvent, Person, PersonState } from './person';
import { changeEvents, inOrder, plainEvent } from './timeline/life-events';
import type { Phones } from './timeline/phones';
import { type Spell, valueAt } from './timeline/spells';

type Facts = Omit<Person, 'events' | 'on' | 'payerOn' | 'race' | 'ethnicity'>;

/** What a life consists of, each part in order of time. */
interface Life {
  readonly spells: Spells;
  /** Weddings and divorces up to the reference date. */
  readonly weddings: readonly LifeEvent[];
  /** Drawn when asked for. */
  background(): Background;
}

export interface Spells {
  readonly names: readonly Spell<FullName>[];
  readonly residences: readonly Spell<PostalAddress>[];
  readonly phones: readonly Spell<Phones>[];
  readonly emails: readonly Spell<string | null>[];
  readonly payers: readonly Spell<string>[];
  /** Of a marriage after the reference date. */
  readonly laterWeddingDay: EpochDay | undefined;
}

/** Relatives are asked for a name or a number alone, and most patients never for their events. */
export class LivedPerson implements Person {
  readonly index: number;
  readonly sex: SexAtBirth;
  readonly language: string;
  readonly birthDay: EpochDay;
  readonly deathDay: EpochDay | null;
  readonly ssn: string;
  readonly twin: number | null;
  readonly lookAlike: number | null;
  readonly namesake: number | null;
  readonly household: Household;
  readonly lastMoveDay: EpochDay;
  readonly city: string;
  readonly state: string;
  private knownBackground: Background | undefined;
  private lastState: { readonly day: EpochDay; readonly state: PersonState } | undefined;

  constructor(
    facts: Facts,
    private readonly life: Life,
  ) {
    this.index = facts.index;
    this.sex = facts.sex;
    this.language = facts.language;
    this.birthDay = facts.birthDay;
    this.deathDay = facts.deathDay;
    this.ssn = facts.ssn;
    this.twin = facts.twin;
    this.lookAlike = facts.lookAlike;
    this.namesake = facts.namesake;
    this.household = facts.household;
    this.lastMoveDay = facts.lastMoveDay;
    this.city = facts.city;
    this.state = facts.state;
  }

  get race(): Race {
    return this.background().race;
  }

  get ethnicity(): Ethnicity {
    return this.background().ethnicity;
  }

  get events(): readonly LifeEvent[] {
    return eventsOf(this, this.life);
  }

  /** Remembers the last answer: most records of a person are asked for one day, each of them several times. */
  on(day: EpochDay): PersonState {
    if (this.lastState?.day === day) return this.lastState.state;
    const state = stateOn(this.life.spells, day);
    this.lastState = { day, state };
    return state;
  }

  payerOn(day: EpochDay): string {
    return valueAt(this.life.spells.payers, day);
  }

  private background(): Background {
    this.knownBackground ??= this.life.background();
    return this.knownBackground;
  }
}

function eventsOf({ birthDay, deathDay }: Facts, { spells, weddings }: Life): LifeEvent[] {
  const { laterWeddingDay } = spells;
  return inOrder([
    plainEvent(birthDay, 'birth'),
    ...weddings,
    ...(laterWeddingDay === undefined ? [] : [plainEvent(laterWeddingDay, 'marriage')]),
    ...changeEvents(spells.names, printName, (place) => (place === 0 ? 'naming' : 'name-change')),
    ...changeEvents(
      spells.residences,
      ({ line }) => line,
      () => 'move',
    ),
    ...changeEvents(
      spells.phones,
      ({ phone }) => phone,
      () => 'phone-change',
    ),
    ...changeEvents(
      spells.emails,
      (email) => email,
      () => 'email-change',
    ),
    ...changeEvents(
      spells.payers,
      (payer) => payer,
      () => 'payer-change',
    ),
    ...(deathDay === null ? [] : [plainEvent(deathDay, 'death')]),
  ]);
}

function stateOn(spells: Spells, day: EpochDay): PersonState {
  const { given, middle, family, suffix } = valueAt(spells.names, day);
  const { phone, otherPhone } = valueAt(spells.phones, day);
  return {
    given,
    middle,
    family,
    suffix,
    address: valueAt(spells.residences, day),
    phone,
    otherPhone,
    email: valueAt(spells.emails, day),
    payer: valueAt(spells.payers, day),
  };
}
