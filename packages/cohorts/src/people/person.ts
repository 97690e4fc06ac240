// The person behind the records: who somebody is on every day of a dated life, whatever a system wrote down.

import type { Ethnicity, PostalAddress, Race, SexAtBirth } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';

export interface Person {
  /** 0 to population - 1. */
  readonly index: number;
  readonly sex: SexAtBirth;
  /** A key of `demographics.language`. */
  readonly language: string;
  /** Shared by the household. */
  readonly race: Race;
  readonly ethnicity: Ethnicity;
  readonly birthDay: EpochDay;
  /** Null for those who live on the last day that the cohort knows of. */
  readonly deathDay: EpochDay | null;
  readonly ssn: string;
  /** Index of the twin. */
  readonly twin: number | null;
  /** Index of an unrelated person with the same given name, family name and birth date. */
  readonly lookAlike: number | null;
  /** Index of the son or the father of the same name. */
  readonly namesake: number | null;
  readonly household: Household;
  /** In order of time, from birth to death or the horizon. */
  readonly events: readonly LifeEvent[];
  /** Day of the last move up to the reference date; the day of birth for those who never moved. */
  readonly lastMoveDay: EpochDay;
  readonly city: string;
  /** Full state name. */
  readonly state: string;
  /** The person as of a day; before birth as at birth, after death as at death. */
  on(day: EpochDay): PersonState;
  /** The payer of that day alone, at a fraction of the cost. */
  payerOn(day: EpochDay): string;
}

/** The patients who live at one address. */
export interface Household {
  /** Index of its head: the husband of a couple, else the mother, else the person. */
  readonly key: number;
  readonly role: 'single' | 'spouse' | 'child';
  readonly spouse: number | null;
  readonly mother: number | null;
  /** The mother's husband, where he is old enough to be the father. */
  readonly father: number | null;
  /** Indices in ascending order, the person's own among them. */
  readonly members: readonly number[];
}

export interface FullName {
  readonly given: string;
  readonly middle: string | null;
  readonly family: string;
  /** Jr, Sr, II or III, of some men. */
  readonly suffix: string | null;
}

/** What a registrar could have asked for on a day. */
export interface PersonState extends FullName {
  readonly address: PostalAddress;
  readonly phone: string;
  /** A second number, never equal to `phone`. */
  readonly otherPhone: string;
  readonly email: string | null;
  readonly payer: string;
}

export type LifeEventKind =
  | 'birth'
  | 'naming'
  | 'marriage'
  | 'divorce'
  | 'name-change'
  | 'move'
  | 'phone-change'
  | 'email-change'
  | 'payer-change'
  | 'death';

export interface LifeEvent {
  readonly day: EpochDay;
  readonly kind: LifeEventKind;
  /** The value that ended, in words; null for events that change no value, and where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}
