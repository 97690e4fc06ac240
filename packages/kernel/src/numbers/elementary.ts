// exp, ln and the normal quantile from +, -, *, / and square root alone: ECMA-262 leaves the last bits of
// Math.exp and Math.log to the engine, and a last bit can turn a printed decimal.

const LN2 = Math.LN2;
const SERIES_TERMS = 40;

/** Natural logarithm of x > 0: x = m * 2^k with m near 1, then 2 * atanh((m-1)/(m+1)) as a series. */
export function ln(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`ln of ${x}`);
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const t = (mantissa - 1) / (mantissa + 1);
  const square = t * t;
  let sum = 0;
  for (let k = SERIES_TERMS; k >= 0; k -= 1) sum = sum * square + 1 / (2 * k + 1);
  return 2 * t * sum + exponent * LN2;
}

/** e^x for |x| <= 700: x = k * ln 2 + r with |r| <= ln 2 / 2, then the Taylor series of r. */
export function exp(x: number): number {
  if (!(x >= -700 && x <= 700)) throw new RangeError(`exp of ${x}`);
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2;
  let sum = 1;
  for (let n = 20; n >= 1; n -= 1) sum = 1 + (r / n) * sum;
  return sum * powerOfTwo(k);
}

/** base^exponent for base > 0. */
export function power(base: number, exponent: number): number {
  return exp(exponent * ln(base));
}

function powerOfTwo(k: number): number {
  let result = 1;
  const factor = k < 0 ? 0.5 : 2;
  for (let i = k < 0 ? -k : k; i > 0; i -= 1) result *= factor;
  return result;
}

const CENTRE_NUMERATOR = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const CENTRE_DENOMINATOR = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
];
const TAIL_NUMERATOR = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_DENOMINATOR = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
];
const TAIL = 0.02425;

/**
 * Quantile of the standard normal distribution for 0 < p < 1, to a relative error below 1.15e-9
 * (P. J. Acklam's rational approximation, 2003).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normal quantile of ${p}`);
  if (p < TAIL) return tail(p);
  if (p > 1 - TAIL) return -tail(1 - p);
  const q = p - 0.5;
  const r = q * q;
  return (polynomial(CENTRE_NUMERATOR, r) * q) / polynomial(CENTRE_DENOMINATOR, r);
}

function tail(p: number): number {
  const q = Math.sqrt(-2 * ln(p));
  return polynomial(TAIL_NUMERATOR, q) / polynomial(TAIL_DENOMINATOR, q);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
