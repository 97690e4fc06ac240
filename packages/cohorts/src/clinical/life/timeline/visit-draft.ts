// A visit while the timeline is being put together.

import type { CareSetting, ConditionDefinition } from '@synthward/contracts';
import type { EpochDay } from '@synthward/kernel';
import type { EncounterPurpose } from '../clinical-life';
import type { Course } from '../course';

export type ProcedureStep = ConditionDefinition['procedures'][number];

/** A procedure that somebody is due for. */
export interface OrderedProcedure {
  readonly course: Course;
  readonly step: ProcedureStep;
}

export interface VisitDraft {
  purpose: EncounterPurpose;
  setting: CareSetting;
  day: EpochDay;
  /** Of discharge from hospital; `day` elsewhere. */
  lastDay: EpochDay;
  /** What the visit sees to, the first being its reason. */
  readonly about: Course[];
  readonly orders: OrderedProcedure[];
  readonly isFollowUp: boolean;
  /** What somebody complains of who has none of the planned conditions. */
  readonly complaint: string | null;
}

/** A visit of one day. */
export function draftVisit(purpose: EncounterPurpose, setting: CareSetting, day: EpochDay): VisitDraft {
  const isFollowUp = purpose === 'follow-up';
  return { purpose, setting, day, lastDay: day, about: [], orders: [], isFollowUp, complaint: null };
}

/** Has `visit` see to what `other` was for. */
export function absorb(visit: VisitDraft, other: Pick<VisitDraft, 'about' | 'orders'>): void {
  for (const course of other.about) seeTo(visit, course);
  visit.orders.push(...other.orders);
}

/** Has the visit see to a condition, once. */
export function seeTo({ about }: VisitDraft, course: Course): void {
  if (!about.includes(course)) about.push(course);
}

/** Whether the visit goes on over the day. */
export function covers({ day, lastDay }: VisitDraft, at: EpochDay): boolean {
  return day <= at && at <= lastDay;
}
