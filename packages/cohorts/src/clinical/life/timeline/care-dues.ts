// When the care of a condition falls due: follow-up visits and procedures.

import { type EpochDay, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import { type Course, lastsOn } from '../course';
import type { ProcedureStep } from './visit-draft';

export interface CareDue {
  readonly course: Course;
  readonly day: EpochDay;
  /** Null for a follow-up visit. */
  readonly step: ProcedureStep | null;
  /** By how many days it may be moved to share a visit. */
  readonly reachDays: number;
}

const DAYS_PER_MONTH = 30.4375;
/** Several conditions share a visit when due within a month, or so; what is due monthly keeps its rhythm. */
const LONGEST_REACH_DAYS = { followUp: 30, procedure: 45 };
const JITTER_DAYS = 7;
const AFTER_ACUTE_CARE_DAYS = 14;

interface Span {
  readonly fromDay: EpochDay;
  readonly until: EpochDay;
}

/** Everything due from `fromDay` up to `until`, in order of time; each due draws from a stream of its own. */
export function careDuesOf(facts: LifeFacts, courses: readonly Course[], until: EpochDay): CareDue[] {
  const span = { fromDay: facts.fromDay, until };
  const dues = courses.flatMap((course) => [
    ...followUpDues(facts, course, span),
    ...procedureDues(facts, course, span),
  ]);
  return dues.sort((a, b) => a.day - b.day);
}

function followUpDues(facts: LifeFacts, course: Course, span: Span): CareDue[] {
  const { id, followUpMonths, setting } = course.definition;
  if (followUpMonths === undefined) return [];
  const rhythm = { from: course.onsetDay, everyMonths: followUpMonths, purpose: `follow-up/${id}` };
  const days = rhythmicDays(facts, rhythm, span).filter((day) => lastsOn(course, day));
  const reachDays = reachOf(followUpMonths, LONGEST_REACH_DAYS.followUp);
  const dues = days.map((day) => ({ course, day, step: null, reachDays }));
  if (setting === 'ambulatory' || setting === 'virtual') return dues;
  const recheck = course.onsetDay + (course.definition.stayDays ?? 0) + AFTER_ACUTE_CARE_DAYS;
  if (recheck < span.fromDay || recheck > span.until) return dues;
  return [{ course, day: recheck, step: null, reachDays: JITTER_DAYS }, ...dues];
}

/** What is done once may come after the episode; what is repeated ends with it. */
function procedureDues(facts: LifeFacts, course: Course, span: Span): CareDue[] {
  const { id, procedures } = course.definition;
  return procedures.flatMap((step) => {
    const isReceived = keyedStream(facts.seed, facts.index, 'life/procedure', id, step.snomed).chance(
      step.share,
    );
    if (!isReceived) return [];
    const from = course.onsetDay + Math.floor(step.afterMonths * DAYS_PER_MONTH);
    const { everyMonths } = step;
    const purpose = `procedure/${id}/${step.snomed}`;
    const later = everyMonths === undefined ? [] : rhythmicDays(facts, { from, everyMonths, purpose }, span);
    const days = [from, ...later.filter((day) => lastsOn(course, day))];
    const told = days.filter((day) => span.fromDay <= day && day <= span.until);
    const reachDays = reachOf(everyMonths, LONGEST_REACH_DAYS.procedure);
    return told.map((day) => ({ course, day, step, reachDays }));
  });
}

function reachOf(everyMonths: number | undefined, longest: number): number {
  return everyMonths === undefined
    ? longest
    : Math.min(longest, Math.floor((everyMonths * DAYS_PER_MONTH) / 2));
}

/** The days after `from` in a rhythm, each a few days early or late, that lie within the span. */
function rhythmicDays(
  { seed, index }: LifeFacts,
  { from, everyMonths, purpose }: { from: EpochDay; everyMonths: number; purpose: string },
  span: Span,
): EpochDay[] {
  const interval = everyMonths * DAYS_PER_MONTH;
  const days: EpochDay[] = [];
  for (let turn = Math.max(1, Math.floor((span.fromDay - from) / interval)); ; turn += 1) {
    const nominal = from + Math.floor(turn * interval);
    if (nominal > span.until + JITTER_DAYS) return days;
    const random = keyedStream(seed, index, 'life/due', purpose, turn);
    const day = nominal + random.between(-JITTER_DAYS, JITTER_DAYS);
    if (span.fromDay <= day && day <= span.until) days.push(day);
  }
}
