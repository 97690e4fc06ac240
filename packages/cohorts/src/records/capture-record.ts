// How one record comes to show somebody: who the person is on the day of registration, and what the system makes of it.

import { ageOn, type EpochDay } from '@synthward/kernel';
import type { PastCondition } from '../clinical/history/condition-history';
import type { Person } from '../people';
import type { PlannedPatient, PlannedRecord } from '../plan/types';
import { captureIdentity, fieldOf, identityFields, type Mutation, type RecordEffect } from '../sources';
import { firstDayOf } from './history-window';
import { type Overlay, overlaidIdentity, overlayOf } from './overlay';
import type { RecordContext, SourceSystem } from './record-context';
import { type RecordKey, recordStream } from './record-streams';
import { plainIdentity, type RecordedIdentity } from './recorded-identity';
import type { Visit } from './visits';

export interface CapturedPatient {
  readonly context: RecordContext;
  readonly planned: PlannedPatient;
  readonly person: Person;
  readonly history: readonly PastCondition[];
}

interface RecordToCapture {
  readonly key: RecordKey;
  readonly system: SourceSystem;
  readonly planned: PlannedRecord;
  /** Of the registration. */
  readonly day: EpochDay;
  readonly firstVisit: Visit;
}

interface CapturedRecord {
  readonly identity: RecordedIdentity;
  /** From the person's plain details of that day to what is written, change by change. */
  readonly mutations: readonly Mutation[];
  readonly overlay: Overlay | null;
}

/**
 * The person of the day, overlaid by somebody else where the plan says so, without a phone where the plan says so, and
 * then as a system with this profile writes it.
 */
export function captureRecord(patient: CapturedPatient, record: RecordToCapture): CapturedRecord {
  const { context, person, planned: patientPlan } = patient;
  const { key, system, planned, day } = record;
  const own = plainIdentity(person, day);
  const overlay =
    planned.overlaidBy === null ? null : overlayOf(key, planned.overlaidBy, context.referenceDay);
  const isOverlaid =
    overlay !== null && overlay.day <= context.asOfDay && context.asOfDay < overlay.separatedDay;
  const intruder = isOverlaid ? context.personOf(overlay.other) : undefined;
  const plain = intruder ? overlaidIdentity(own, plainIdentity(intruder, overlay?.day ?? day)) : own;
  const known = planned.isPhoneMissing ? { ...plain, phone: null } : plain;
  const { identity, mutations } = captureIdentity(known, system.profile, {
    facts: {
      isDuplicate: planned.isDuplicate,
      age: ageOn(person.birthDay, day),
      sex: person.sex,
      language: patientPlan.language,
      latestBirthDay: firstEventOf(patient, record.firstVisit),
      mayChangeAddress: patientPlan.isAddressDrifted,
      otherPhone: person.on(day).otherPhone,
      relatives: () => relativesOf(context, person, day),
      guardian: () => guardianOf(context, person, day),
      stranger: () => strangerOf(context, patientPlan.index, day),
    },
    streams: { of: (feature) => recordStream(key, `identity/${feature}`) },
  });
  const effects = [...effectRows(own, plain, 'overlaid'), ...effectRows(plain, known, 'missing-phone')];
  return { identity, mutations: [...effects, ...mutations], overlay };
}

const NO_MUTATIONS: readonly Mutation[] = [];

/** Whoever keeps the golden record learns of every field that shows something else, whatever the cause. */
function effectRows(
  before: RecordedIdentity,
  after: RecordedIdentity,
  operator: RecordEffect,
): readonly Mutation[] {
  if (before === after) return NO_MUTATIONS;
  return identityFields.flatMap((field) => {
    const change = { field, before: fieldOf(before, field), after: fieldOf(after, field) };
    return change.before === change.after ? [] : [{ operator, ...change }];
  });
}

/** Nothing in the record happens before this day. */
function firstEventOf({ context, person, history }: CapturedPatient, firstVisit: Visit): EpochDay {
  const isLongitudinal = context.clinical.detail === 'longitudinal';
  let first = isLongitudinal ? Math.min(firstVisit.day, firstDayOf(context, person)) : firstVisit.day;
  for (const { onsetDay } of history) first = Math.min(first, onsetDay);
  return first;
}

function relativesOf({ personOf }: RecordContext, person: Person, day: EpochDay): RecordedIdentity[] {
  return person.household.members
    .filter((index) => index !== person.index)
    .map((index) => plainIdentity(personOf(index), day));
}

function guardianOf(
  { personOf }: RecordContext,
  { household }: Person,
  day: EpochDay,
): RecordedIdentity | undefined {
  const index = household.mother ?? household.father;
  return index === null ? undefined : plainIdentity(personOf(index), day);
}

/** Somebody else, the same whoever asks on the patient's behalf. */
function strangerOf(
  { personOf, seed, population }: RecordContext,
  index: number,
  day: EpochDay,
): RecordedIdentity {
  const step =
    population > 1
      ? 1 + recordStream({ seed, index, system: '', ordinal: 0 }, 'identity/stranger').below(population - 1)
      : 0;
  return plainIdentity(personOf((index + step) % population), day);
}
