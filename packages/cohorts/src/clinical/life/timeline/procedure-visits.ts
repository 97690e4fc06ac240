// Procedures at the visits about their condition, or in a hospital of their own.

import type { CareSetting } from '@synthward/contracts';
import type { LifeFacts } from '../clinical-life';
import type { CareDue } from './care-dues';
import { visitAbout } from './onset-visits';
import type { OrderedProcedure, VisitDraft } from './visit-draft';

const NEARNESS_DAYS = 7;

/** Settings of a visit at which a procedure of a setting can be done. */
const suitable: Record<CareSetting, readonly CareSetting[]> = {
  ambulatory: ['ambulatory', 'emergency', 'inpatient'],
  virtual: ['virtual', 'ambulatory', 'emergency', 'inpatient'],
  emergency: ['emergency', 'inpatient'],
  inpatient: ['inpatient'],
};

/**
 * Orders the procedures that fall due about a visit for their condition there; those that need a hospital, and find
 * no such visit, get one of their own. Gives the visits added, and what is left to be planned.
 */
export function placeProcedures(
  facts: LifeFacts,
  dues: readonly CareDue[],
  visits: readonly VisitDraft[],
): { added: VisitDraft[]; left: CareDue[] } {
  const added: VisitDraft[] = [];
  const left: CareDue[] = [];
  for (const due of dues) {
    const order = orderOf(due);
    const host = order && (findHost(due, order, visits) ?? findHost(due, order, added));
    if (order && host) host.orders.push(order);
    else if (order && needsHospital(order)) added.push(hospitalVisit(facts, due, order));
    else left.push(due);
  }
  return { added, left };
}

/** The procedure of a due, if it is one. */
export function orderOf({ course, step }: CareDue): OrderedProcedure | null {
  return step && { course, step };
}

function needsHospital({ step }: OrderedProcedure): boolean {
  return step.setting === 'inpatient' || step.setting === 'emergency';
}

function findHost(
  due: CareDue,
  order: OrderedProcedure,
  visits: readonly VisitDraft[],
): VisitDraft | undefined {
  return visits.find(
    (visit) =>
      visit.about.includes(due.course) &&
      suitable[order.step.setting].includes(visit.setting) &&
      visit.day - NEARNESS_DAYS <= due.day &&
      due.day <= visit.lastDay + NEARNESS_DAYS &&
      !visit.orders.some(({ step }) => step.snomed === order.step.snomed),
  );
}

function hospitalVisit(facts: LifeFacts, { course, day }: CareDue, order: OrderedProcedure): VisitDraft {
  const visit = visitAbout(facts, course, { setting: order.step.setting, day });
  visit.orders.push(order);
  return visit;
}
