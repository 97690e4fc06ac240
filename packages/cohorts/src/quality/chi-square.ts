// The chi-square test, from exp and ln of the kernel alone.

import { exp, ln } from '@synthward/kernel';

/** Pearson's statistic of the observed counts against the expected ones, which are all above 0. */
export function chiSquareOf(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, count, i) => {
    const awaited = expected[i];
    if (!awaited) throw new RangeError(`an expected count of ${awaited}`);
    return sum + ((count - awaited) * (count - awaited)) / awaited;
  }, 0);
}

/**
 * The probability that chi-square with so many degrees of freedom (1 or more) exceeds `statistic`: the regularised
 * upper incomplete gamma function Q(degrees / 2, statistic / 2) (Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.4.19), to an absolute error below 1e-10.
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(Number.isInteger(degrees) && degrees >= 1)) throw new RangeError(`${degrees} degrees of freedom`);
  if (!(statistic >= 0)) throw new RangeError(`a chi-square of ${statistic}`);
  const [a, x] = [degrees / 2, statistic / 2];
  if (x === 0) return 1;
  const logOfFactor = a * ln(x) - x - lnGammaOfHalves(degrees);
  if (logOfFactor < -600) return x < a ? 1 : 0;
  const factor = exp(logOfFactor);
  return x < a + 1 ? 1 - factor * lowerSeries(a, x) : factor * upperFraction(a, x);
}

/** ln of gamma(n / 2): gamma(1/2) is the root of pi, gamma(1) is 1, and gamma(z + 1) is z gamma(z). */
function lnGammaOfHalves(n: number): number {
  let sum = n % 2 === 1 ? ln(Math.PI) / 2 : 0;
  for (let z = n % 2 === 1 ? 0.5 : 1; 2 * z < n; z += 1) sum += ln(z);
  return sum;
}

const ENOUGH_TERMS = 1000;
const NEGLIGIBLE = 1e-15;

/** Sum of x^k / (a (a+1) ... (a+k)): Abramowitz and Stegun 6.5.29. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < ENOUGH_TERMS && term > sum * NEGLIGIBLE; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/**
 * 1 / (x+1-a - 1(1-a) / (x+3-a - 2(2-a) / ...)), the even part of the continued fraction in Abramowitz and Stegun
 * 6.5.31, evaluated from the front by the method of Lentz. Its denominators are above 0 for x > a + 1.
 */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < ENOUGH_TERMS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < NEGLIGIBLE) break;
  }
  return fraction;
}
