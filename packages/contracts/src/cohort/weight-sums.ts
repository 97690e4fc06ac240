// The sums of weights, in exact decimals: nothing but zeros is an error, a sum other than 1 a warning.

import { type Fraction, fractionOf } from '@synthward/kernel';
import type { LooseSpec, Weights } from './loose-spec';
import { pointerOf, readablePath } from './pointer';
import type { Problem } from './problem';

const LONGEST_SUM = 20;

/** Judges each mix whose weights are all numbers; the others have problems of their own. */
export function judgeWeightSums(spec: LooseSpec): { problems: Problem[]; warnings: Problem[] } {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const bands = spec.ageBands.length > 0 ? spec.ageBands.map((band) => band.weight) : undefined;
  const mixes = {
    ageBands: bands,
    sexAtBirth: spec.sexAtBirth,
    payerMix: spec.payerMix,
    language: spec.language,
  };
  for (const [name, weights] of Object.entries(mixes)) {
    const sum = weights && sumOf(weights);
    if (!sum || sum.numerator === sum.denominator) continue;
    const isZero = sum.numerator === 0n;
    (isZero ? problems : warnings).push(finding(name, isZero ? undefined : sum));
  }
  return { problems, warnings };
}

function finding(name: string, sum: Fraction | undefined): Problem {
  const path = ['demographics', name];
  const message = sum
    ? `The weights of ${readablePath(path)} sum to ${print(sum)}, not 1; they are normalised.`
    : `The weights of ${readablePath(path)} are all 0; give at least one a weight above 0.`;
  return { pointer: pointerOf(path), code: 'weights_do_not_sum', message };
}

/** The exact sum; undefined when an entry is not a weight. */
function sumOf(weights: Weights): Fraction | undefined {
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const weight of weights) {
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) return undefined;
    sum = add(sum, fractionOf(weight));
  }
  return sum;
}

function add(a: Fraction, b: Fraction): Fraction {
  const denominator = a.denominator > b.denominator ? a.denominator : b.denominator; // powers of ten divide
  const scaled = (x: Fraction) => x.numerator * (denominator / x.denominator);
  return { numerator: scaled(a) + scaled(b), denominator };
}

function print({ numerator, denominator }: Fraction): string {
  const places = String(denominator).length - 1;
  const digits = String(numerator).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const exact = decimals === '' ? whole : `${whole}.${decimals}`;
  return exact.length <= LONGEST_SUM ? exact : `about ${Number(exact)}`;
}
