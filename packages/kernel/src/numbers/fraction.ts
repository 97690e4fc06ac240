// Exact non-negative decimals: floats never decide a count.

export interface Fraction {
  readonly numerator: bigint;
  /** A power of ten. */
  readonly denominator: bigint;
}

/**
 * Reads a number as the decimal a person wrote: 0.31 is 31/100, not the nearest binary fraction.
 * Uses the shortest decimal that identifies the float (ECMA-262 Number::toString). Throws for a negative or
 * non-finite number.
 */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is not a non-negative number`);
  const [digits = '0', exponentText = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const exponent = Number(exponentText) - decimals.length;
  const numerator = BigInt(whole + decimals);
  if (exponent >= 0) return { numerator: numerator * 10n ** BigInt(exponent), denominator: 1n };
  return { numerator, denominator: 10n ** BigInt(-exponent) };
}

/** floor(count * rate + 1/2): the count nearest to the exact product, halves upward. */
export function quotaOf(count: number, rate: Fraction): number {
  const doubled = 2n * BigInt(count) * rate.numerator + rate.denominator;
  return Number(doubled / (2n * rate.denominator));
}
