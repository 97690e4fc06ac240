// What would become of the figures if only links from a score on were kept.

import type { MatchEvaluation } from '@synthward/contracts';
import { qualityShares } from './shares';

type Thresholds = NonNullable<MatchEvaluation['links']['thresholds']>;

const CURVE_POINTS = 101;

/** Scores of links, by whether the link is true; sorted in place below. */
export interface LinkScores {
  readonly ofTrue: Float64Array;
  readonly ofFalse: Float64Array;
}

/**
 * The curve over the scores of links, and its point of the highest F1 among all scores, the highest score first among
 * equals. Has a point for each distinct score, or for 101 of them at even ranks. Null when there is no link, or
 * nothing to be found. Sorts the scores.
 */
export function thresholdsOf(scores: LinkScores, truePairs: number): Thresholds | null {
  if (truePairs === 0 || scores.ofTrue.length + scores.ofFalse.length === 0) return null;
  scores.ofTrue.sort();
  scores.ofFalse.sort();
  const { best, steps } = survey(scores, truePairs);
  const curve: Step[] = [];
  let place = 0;
  forEachStep(scores, (step) => {
    if (place === rankOf(curve.length, steps)) curve.push(step);
    place += 1;
  });
  return { best: pointOf(best, truePairs), curve: curve.map((step) => pointOf(step, truePairs)) };
}

/** Links with `threshold` or more: how many are true, and how many there are. */
interface Step {
  readonly threshold: number;
  readonly truePositives: number;
  readonly predictedPairs: number;
}

function survey(scores: LinkScores, truePairs: number): { best: Step; steps: number } {
  let best: Step = { threshold: 0, truePositives: 0, predictedPairs: 0 };
  let steps = 0;
  forEachStep(scores, (step) => {
    if (steps === 0 || f1Of(step, truePairs) > f1Of(best, truePairs)) best = step;
    steps += 1;
  });
  return { best, steps };
}

/** Visits the distinct scores from the highest down. */
function forEachStep({ ofTrue, ofFalse }: LinkScores, visit: (step: Step) => void): void {
  let [t, f] = [ofTrue.length, ofFalse.length];
  while (t > 0 || f > 0) {
    const threshold = Math.max(ofTrue[t - 1] ?? -Infinity, ofFalse[f - 1] ?? -Infinity);
    while (t > 0 && ofTrue[t - 1] === threshold) t -= 1;
    while (f > 0 && ofFalse[f - 1] === threshold) f -= 1;
    const truePositives = ofTrue.length - t;
    visit({ threshold, truePositives, predictedPairs: truePositives + ofFalse.length - f });
  }
}

/** The place of a point of the curve among the steps: every step, or 101 of them from the first to the last. */
function rankOf(point: number, steps: number): number {
  if (steps <= CURVE_POINTS) return point;
  return Math.round((point * (steps - 1)) / (CURVE_POINTS - 1));
}

function f1Of({ truePositives, predictedPairs }: Step, truePairs: number): number {
  return (2 * truePositives) / (truePairs + predictedPairs);
}

function pointOf(step: Step, truePairs: number): Thresholds['best'] {
  return { threshold: step.threshold, ...qualityShares({ ...step, truePairs }) };
}
