// Treatment as it goes on from visit to visit.

import type { EpochDay } from '@synthward/kernel';
import type { ActiveTreatment } from '../../physiology';
import type { LifeFacts, LifeMedication } from '../clinical-life';
import { type Course, lastsOn } from '../course';
import type { TellingWindow } from '../telling-window';
import type { Visit } from '../timeline/visit';
import { isContraindicated, type Risks } from './contraindications';
import type { LastMeasured } from './last-measured';
import { type MedicationStep, medicationOf } from './medication-of';
import { type Holding, type OrderTime, Prescriptions } from './prescriptions';
import { neededEarlier, needsNextStep, type Rung, receives, treatsAtOnce } from './treatment-ladder';

/** Engine assumption: pace of treatment before the time told of. */
const EARLIER_STEP_DAYS = { first: 30, between: 270 };

/** The treatment of one person; calls come in order of time. */
export class Treatment {
  private readonly prescriptions = new Prescriptions();
  private readonly rungs = new Map<Course, Rung>();

  constructor(
    private readonly facts: LifeFacts,
    private readonly risks: Risks,
  ) {}

  /** Has the conditions that began before the time told of treated as they will have been. */
  recall(courses: readonly Course[]): void {
    const { fromDay } = this.facts;
    for (const course of courses) {
      if (course.onsetDay < fromDay && lastsOn(course, fromDay)) this.recallCourse(course);
    }
    this.prescriptions.reach(fromDay);
  }

  /** What is taken on the day. */
  activeOn(day: EpochDay): ActiveTreatment[] {
    this.prescriptions.reach(day);
    return this.prescriptions.treatments();
  }

  /** Starts, steps up and renews what the visit sees to, by the values measured up to and at it. */
  attend(visit: Visit, last: LastMeasured): void {
    const { day } = visit.encounter;
    for (const course of visit.about) if (lastsOn(course, day)) this.attendCourse(course, visit, last);
    const isReview = isReviewed(visit);
    this.prescriptions.renew(
      visit,
      ({ takenFor }) => isReview || takenFor.some((one) => visit.about.includes(one)),
    );
  }

  /** Everything ordered, in order of time. */
  medications(window: TellingWindow): LifeMedication[] {
    return this.prescriptions.medications(window, this.facts.deathDay === window.lastDay);
  }

  private recallCourse(course: Course): void {
    const rung = this.rungOf(course);
    const { medications } = course.definition;
    while (rung.step + 1 < medications.length) {
      const next = rung.step + 1;
      if (next > 0 && !neededEarlier(this.facts, course, next)) return;
      const day = course.onsetDay + EARLIER_STEP_DAYS.first + next * EARLIER_STEP_DAYS.between;
      if (next > 0 && day >= this.facts.fromDay) return;
      this.takeStep(course, rung, { day: Math.min(day, this.facts.fromDay - 1), visit: null });
      if (rung.isTop) return;
    }
  }

  private attendCourse(course: Course, visit: Visit, last: LastMeasured): void {
    const { day } = visit.encounter;
    const rung = this.rungOf(course);
    if (rung.isTop) return;
    if (rung.step >= 0 && !needsNextStep(this.facts, course, { rung, last, day })) return;
    this.takeStep(course, rung, { day, visit });
    const { medications } = course.definition;
    while (treatsAtOnce(course) && !rung.isTop && medications[rung.step + 1]?.adds)
      this.takeStep(course, rung, { day, visit });
  }

  private rungOf(course: Course): Rung {
    const known = this.rungs.get(course);
    if (known) return known;
    const rung: Rung = { step: -1, sinceDay: course.onsetDay, isTop: false, holding: null };
    this.rungs.set(course, rung);
    return rung;
  }

  /** Takes the next step that nothing speaks against, or finds that there is none for this person. */
  private takeStep(course: Course, rung: Rung, at: OrderTime): void {
    const { medications } = course.definition;
    let next = rung.step + 1;
    while (this.isRuledOut(medications[next], at.day)) next += 1;
    const step = medications[next];
    if (!step || !receives(this.facts, course, next)) {
      rung.isTop = true;
      return;
    }
    rung.holding = this.give(step, course, { at, former: step.adds ? null : rung.holding });
    rung.step = next;
    rung.sinceDay = at.day;
  }

  private isRuledOut(step: MedicationStep | undefined, day: EpochDay): boolean {
    return step !== undefined && isContraindicated(medicationOf(step).display, day, this.risks);
  }

  private give(
    step: MedicationStep,
    course: Course,
    { at, former }: { readonly at: OrderTime; readonly former: Holding | null },
  ): Holding {
    const untilEnd = course.endDay === null ? null : Math.max(1, course.endDay - at.day);
    const wanted = { row: medicationOf(step), course, days: step.days ?? untilEnd };
    return former ? this.prescriptions.change(former, wanted, at) : this.prescriptions.add(wanted, at);
  }
}

/** Whether everything that is taken is gone through. */
function isReviewed({ encounter: { purpose }, about }: Visit): boolean {
  return purpose === 'wellness' || purpose === 'follow-up' || (purpose === 'virtual' && about.length > 0);
}
