// One measurement at one visit.

import type { RandomStream } from '@synthward/kernel';
import type { Measurement, Subject } from './measurement';

/** Noise is cut off at two standard deviations: what the chart calls a trend should not be an accident. */
const LARGEST_NOISE = 2;

const SCALES = [1, 10, 100, 1000] as const;

/**
 * The value that a visit finds: the person's level with the visit's noise, within bounds, rounded to the precision
 * of the instrument. It is a whole number divided by a power of ten, so it prints with no more decimals than that.
 */
export function takeMeasurement(
  measurement: Measurement,
  subject: Subject,
  draws: { readonly person: RandomStream; readonly visit: RandomStream; readonly previous: number },
): number {
  const level = measurement.level(subject, draws.person, draws.previous);
  const noise = clamp(draws.visit.normal(0, 1), { low: -LARGEST_NOISE, high: LARGEST_NOISE });
  const value = clamp(level * (1 + measurement.visitVariation * noise), measurement.bounds(subject));
  const scale = SCALES[measurement.decimals];
  return Math.floor(value * scale + 0.5) / scale;
}

function clamp(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(high, Math.max(low, value));
}
