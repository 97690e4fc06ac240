// The visits that one system knows of.

import type { Coding, EncounterEntry, SystemKind } from '@synthward/contracts';
import { type EpochDay, formatIsoDate, type RandomStream } from '@synthward/kernel';
import { encounterTypes } from '../clinical/codes/encounter-types';
import type { PastCondition } from '../clinical/history/condition-history';
import { keyedUuid } from './keyed-uuid';

/** An encounter with its day, for reckoning. */
export interface Visit {
  readonly day: EpochDay;
  readonly entry: EncounterEntry;
}

interface VisitFacts {
  readonly kind: SystemKind;
  readonly history: readonly PastCondition[];
  readonly birthDay: EpochDay;
  /** The reference day, or the day of death if that came before. */
  readonly lastDay: EpochDay;
}

const LOOK_BACK_DAYS = 400;
const ROOM_FOR_FOLLOW_UP_DAYS = 28;
const FOLLOW_UP_DAYS = { first: 14, last: 120 };

/**
 * One visit after the last onset, and for people with conditions a follow-up, both within about a year before the
 * last day, in order of time and never before birth. Two visits fall on one day only where time is that short.
 */
export function visitsOf(
  facts: VisitFacts,
  draws: { readonly days: RandomStream; readonly ids: RandomStream },
): readonly [Visit, ...Visit[]] {
  const first = firstVisitDay(facts, draws.days);
  const visit = toVisit(first, firstReason(facts), draws.ids);
  const problem = facts.history[0];
  if (!problem) return [visit];
  const from = Math.min(first + FOLLOW_UP_DAYS.first, facts.lastDay);
  const to = Math.min(first + FOLLOW_UP_DAYS.last, facts.lastDay);
  const reason = `Follow-up: ${problem.definition.display}`;
  return [
    visit,
    toVisit(draws.days.between(from, to), { type: encounterTypes['follow-up'], reason }, draws.ids),
  ];
}

/** Engine assumption: a visit in eight months, on average. */
const BETWEEN_LATER_VISITS_DAYS = { least: 60, most: 420 };

/**
 * The visits after `from` up to `to`, one after the other, so that a later end only adds visits. The first may be the
 * very next day: nobody has waited for `from`.
 */
export function laterVisitsOf(
  { history }: Pick<VisitFacts, 'history'>,
  { from, to }: { readonly from: EpochDay; readonly to: EpochDay },
  draws: { readonly days: RandomStream; readonly ids: RandomStream },
): Visit[] {
  const visits: Visit[] = [];
  const problem = history[0];
  const reason = problem
    ? { type: encounterTypes['follow-up'], reason: `Follow-up: ${problem.definition.display}` }
    : { type: encounterTypes.wellness, reason: 'General check up' };
  const { least, most } = BETWEEN_LATER_VISITS_DAYS;
  for (let day = from + draws.days.between(1, most); day <= to; day += draws.days.between(least, most)) {
    visits.push(toVisit(day, reason, draws.ids));
  }
  return visits;
}

/** The visit at which somebody was registered anew. */
export function registrationVisit(day: EpochDay, ids: RandomStream): Visit {
  return toVisit(day, { type: encounterTypes.wellness, reason: 'Registration' }, ids);
}

function firstVisitDay({ history, birthDay, lastDay }: VisitFacts, days: RandomStream): EpochDay {
  let earliest = Math.max(birthDay, lastDay - LOOK_BACK_DAYS);
  for (const { onsetDay } of history) earliest = Math.max(earliest, onsetDay);
  return days.between(earliest, Math.max(earliest, lastDay - ROOM_FOR_FOLLOW_UP_DAYS));
}

interface Reason {
  readonly type: Coding;
  readonly reason: string;
}

function firstReason({ kind, history }: VisitFacts): Reason {
  const episode = history.find(({ definition }) => definition.course === 'acute');
  if (kind === 'laboratory') return { type: encounterTypes['follow-up'], reason: 'Laboratory testing' };
  if (episode && kind === 'hospital')
    return { type: encounterTypes.emergency, reason: episode.definition.display };
  if (episode) return { type: encounterTypes.symptom, reason: episode.definition.display };
  if (kind === 'claims') return { type: encounterTypes.wellness, reason: 'Routine check up' };
  const main = history[0];
  if (!main || kind === 'exchange') return { type: encounterTypes.wellness, reason: 'General check up' };
  return { type: encounterTypes.problem, reason: main.definition.display };
}

function toVisit(day: EpochDay, { type, reason }: Reason, ids: RandomStream): Visit {
  return { day, entry: { id: keyedUuid(ids), type, date: formatIsoDate(day), reason } };
}
