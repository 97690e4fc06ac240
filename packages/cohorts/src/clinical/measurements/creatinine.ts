// Serum creatinine that agrees with the stage of kidney disease.

import type { RandomStream } from '@synthward/kernel';
import { creatinineAt } from '../physiology/filtration-rate';
import type { Subject } from './measurement';

interface FiltrationRange {
  readonly condition: string;
  readonly from: number;
  readonly to: number;
}

/** Bounds of the stages in mL/min/1.73 m2, drawn in by a little so that a visit's noise stays inside; worst first. */
const STAGES: readonly FiltrationRange[] = [
  { condition: 'esrd', from: 6, to: 13 },
  { condition: 'ckd-4', from: 16, to: 28 },
  { condition: 'ckd-3', from: 32, to: 57 },
  { condition: 'ckd-2', from: 62, to: 86 },
];

/**
 * The person's creatinine in mg/dL. From stage 2 on the filtration rate is drawn within the stage and the CKD-EPI
 * 2021 equation, without race, is solved for creatinine (children: the normal value in proportion). Otherwise normal
 * values, men 0.7 to 1.3, women 0.5 to 1.1 (recalled).
 */
export function creatinineOf(subject: Subject, random: RandomStream): number {
  const stage = STAGES.find(({ condition }) => subject.conditions.includes(condition));
  const deviation = random.normal(0, 1);
  if (!stage) return normalCreatinine(subject, deviation);
  const rate = stage.from + random.fraction() * (stage.to - stage.from);
  if (subject.age < 18) return (normalCreatinine(subject, 0) * 100) / rate;
  return creatinineAt(rate, subject);
}

function normalCreatinine({ age, sex }: Subject, deviation: number): number {
  if (age < 18) return 0.3 + 0.025 * age + 0.03 * deviation;
  const [mean, spread] = sex === 'female' ? [0.76, 0.07] : [0.94, 0.08];
  return mean + spread * Math.min(2.2, Math.max(-2.2, deviation));
}
