// The visits of a person: found problems, prevention, follow-up and procedures, one a day at most.

import type { LifeFacts } from '../clinical-life';
import type { Course } from '../course';
import { type TellingWindow, tellingWindowOf } from '../telling-window';
import { careDuesOf } from './care-dues';
import { visitOf } from './encounter-of';
import { freeWorkday, keepApart } from './keep-apart';
import { onsetVisitsOf } from './onset-visits';
import { placeProcedures } from './procedure-visits';
import { shareVisits } from './share-visits';
import { symptomVisitsOf } from './symptom-visits';
import type { Visit } from './visit';
import { covers, draftVisit, type VisitDraft } from './visit-draft';
import { wellnessDaysOf } from './wellness-days';

/**
 * Every visit from `fromDay` to the last day, in order of time, no two on one day. A later last day only adds visits,
 * and lets a stay that was cut short go on: visits are planned ahead, and cut.
 */
export function timelineOf(facts: LifeFacts, courses: readonly Course[]): Visit[] {
  const window = tellingWindowOf(facts);
  const { plannedUntil } = window;
  const onsets = keepApart(onsetVisitsOf(facts, courses, plannedUntil));
  const { added, left } = placeProcedures(facts, careDuesOf(facts, courses, plannedUntil), onsets);
  const fixed = added.length > 0 ? keepApart([...onsets, ...added]) : onsets;
  const wellness = wellnessVisits(facts, fixed, plannedUntil);
  const followUps = shareVisits(facts, left, {
    fixed,
    hosts: [...wellness, ...fixed.filter(canHost)],
  });
  const cared = [...fixed, ...wellness, ...followUps];
  const symptoms = symptomVisitsOf(facts, plannedUntil).filter(
    ({ day }) => !cared.some((visit) => covers(visit, day)),
  );
  return [...cared, ...symptoms]
    .filter((visit) => isTold(visit, facts, window))
    .sort((a, b) => a.day - b.day)
    .map((visit) => visitOf(facts, visit, window));
}

function wellnessVisits(facts: LifeFacts, fixed: readonly VisitDraft[], until: number): VisitDraft[] {
  const days = new Set<number>();
  for (const day of wellnessDaysOf(facts, until)) {
    days.add(fixed.some((visit) => covers(visit, day)) ? freeWorkday(fixed, day) : day);
  }
  return [...days].map((day) => draftVisit('wellness', 'ambulatory', day));
}

/** A lasting problem that is found in the office leaves time for the others. */
function canHost({ purpose, about }: VisitDraft): boolean {
  return purpose === 'problem' && about[0]?.definition.course === 'chronic';
}

/** Nobody keeps an appointment on the day of death. */
function isTold({ day, setting }: VisitDraft, { deathDay }: LifeFacts, window: TellingWindow): boolean {
  if (day < window.fromDay || day > window.lastDay) return false;
  return day !== deathDay || setting === 'inpatient' || setting === 'emergency';
}
