// How probable it is that a library answers a question, from what retrieval found.

import { exp } from '@synthward/kernel';
import type { AbstentionFeatures } from '../retrieval';
import calibration from './calibration.json';

/** One weight, mean and deviation for each feature, in the order of `features`. */
export interface AbstentionCalibration {
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly weight: readonly number[];
  readonly intercept: number;
}

/** What the coefficients that come along were fitted on; null where that was no library at hand. */
export const abstentionBasis: { readonly source: string; readonly libraryFingerprint: string | null } = {
  source: calibration.source,
  libraryFingerprint: calibration.libraryFingerprint,
};

/** Beyond it the probability is 0 or 1 in any printed form. */
const LARGEST = 40;

/** Between 0 and 1, by logistic regression over the standardised features. */
export function answerProbability(
  features: AbstentionFeatures,
  { features: names, mean, deviation, weight, intercept }: AbstentionCalibration = calibration,
): number {
  const values = new Map<string, number>(Object.entries(features));
  const score = names.reduce((sum, name, i) => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`no feature ${name}`);
    return sum + ((value - at(mean, i)) / at(deviation, i)) * at(weight, i);
  }, intercept);
  return 1 / (1 + exp(-Math.max(-LARGEST, Math.min(LARGEST, score))));
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no coefficient ${index}`);
  return value;
}
