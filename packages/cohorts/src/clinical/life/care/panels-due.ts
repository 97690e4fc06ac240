// What is measured at a visit.

import { type PanelName, panelNames } from '@synthward/contracts';
import { ageOn, keyedStream } from '@synthward/kernel';
import type { LifeFacts } from '../clinical-life';
import { type Course, lastsOn } from '../course';
import type { Visit } from '../timeline/visit';
import type { LastMeasured } from './last-measured';

const DAYS_PER_MONTH = 30.4375;
/** A test is taken along at a visit that comes somewhat early. */
const EARLY_DAYS = 21;

/** Engine assumption: share of emergency visits of adults with blood taken for no stated test. */
const SHARE_OF_EMERGENCIES_WITH_BLOOD = 0.5;

/** The panels in the order of `panelNames`; a panel that holds another one whole stands for both. */
export function panelsDue(facts: LifeFacts, visit: Visit, last: LastMeasured): PanelName[] {
  const { encounter } = visit;
  if (encounter.setting === 'virtual') return [];
  const due = new Set<PanelName>(['vital-signs']);
  if (encounter.purpose === 'wellness') addScreening(facts, visit, { due, last });
  if (encounter.purpose === 'emergency' || encounter.purpose === 'admission') addAcute(facts, visit, due);
  for (const course of visit.about) addTestsOf(course, visit, { due, last });
  if (due.has('comprehensive-metabolic')) due.delete('basic-metabolic');
  return panelNames.filter((panel) => due.has(panel));
}

interface Collecting {
  readonly due: Set<PanelName>;
  readonly last: LastMeasured;
}

/**
 * Screening by age in years: lipids and A1c at the intervals of the US Preventive Services Task Force and the American
 * Diabetes Association; blood counts and metabolic panels as they are habitual, an engine assumption.
 */
const screening: readonly {
  readonly panel: PanelName;
  readonly fromAge: number;
  readonly toAge?: number;
  readonly everyMonths: number;
  readonly sex?: LifeFacts['sex'];
}[] = [
  { panel: 'comprehensive-metabolic', fromAge: 20, everyMonths: 24 },
  { panel: 'cbc', fromAge: 18, everyMonths: 24 },
  { panel: 'lipids', fromAge: 20, toAge: 44, everyMonths: 60 },
  { panel: 'lipids', fromAge: 45, everyMonths: 24 },
  { panel: 'a1c', fromAge: 35, toAge: 70, everyMonths: 36 },
  { panel: 'psa', fromAge: 55, toAge: 69, everyMonths: 24, sex: 'male' },
  { panel: 'phq-9', fromAge: 12, everyMonths: 11 },
  { panel: 'gad-7', fromAge: 18, toAge: 64, everyMonths: 11 },
  { panel: 'audit-c', fromAge: 18, everyMonths: 11 },
];

function addScreening(facts: LifeFacts, { encounter }: Visit, { due, last }: Collecting): void {
  const age = ageOn(facts.birthDay, encounter.day);
  for (const { panel, fromAge, toAge = 150, everyMonths, sex = facts.sex } of screening) {
    if (age < fromAge || age > toAge || sex !== facts.sex) continue;
    if (isDue(panel, everyMonths, { last, day: encounter.day })) due.add(panel);
  }
}

function addAcute(facts: LifeFacts, { encounter }: Visit, due: Set<PanelName>): void {
  const { seed, index, birthDay } = facts;
  const random = keyedStream(seed, index, 'life/emergency-blood', encounter.day);
  const hasBlood = encounter.purpose === 'admission' || random.chance(SHARE_OF_EMERGENCIES_WITH_BLOOD);
  if (encounter.purpose === 'emergency') due.add('pain-score');
  if (!hasBlood || ageOn(birthDay, encounter.day) < 18) return;
  due.add('basic-metabolic');
  due.add('cbc');
}

function addTestsOf(course: Course, { encounter }: Visit, { due, last }: Collecting): void {
  const { day } = encounter;
  if (!lastsOn(course, day)) return;
  for (const { panel, everyMonths } of course.definition.tests) {
    const isNew = (last.panels.get(panel) ?? Number.NEGATIVE_INFINITY) < course.onsetDay;
    const isFinding = isNew && day - course.onsetDay <= FINDING_DAYS;
    const isRepeated = everyMonths !== undefined && isDue(panel, everyMonths, { last, day });
    if (isFinding || isRepeated) due.add(panel);
  }
}

/** A test that is made when a condition is found can wait this long for the first visit. */
const FINDING_DAYS = 120;

function isDue(
  panel: PanelName,
  everyMonths: number,
  { last, day }: { readonly last: LastMeasured; readonly day: number },
): boolean {
  const before = lastDayOf(panel, last);
  return before === undefined || day - before >= everyMonths * DAYS_PER_MONTH - EARLY_DAYS;
}

function lastDayOf(panel: PanelName, { panels }: LastMeasured): number | undefined {
  const own = panels.get(panel);
  const within = panel === 'basic-metabolic' ? panels.get('comprehensive-metabolic') : undefined;
  if (own === undefined || within === undefined) return own ?? within;
  return Math.max(own, within);
}
