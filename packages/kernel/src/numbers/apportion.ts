// Sharing a whole number out by weights, exactly.

import type { Fraction } from './fraction';

/**
 * Largest-remainder apportionment (Hamilton): whole numbers that sum to `total`, each less than one away from
 * total * weight / sum(weights). Equal remainders go to the earlier entry. Throws when the weights sum to zero.
 */
export function apportion(total: number, weights: readonly Fraction[]): number[] {
  const scaled = toCommonDenominator(weights);
  const sum = scaled.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError('the weights sum to zero');
  const shares = scaled.map((weight) => {
    const product = BigInt(total) * weight;
    return { count: Number(product / sum), remainder: product % sum };
  });
  let left = total - shares.reduce((a, share) => a + share.count, 0);
  const byRemainder = shares
    .map((share, index) => ({ share, index }))
    .sort((a, b) => compareBig(b.share.remainder, a.share.remainder) || a.index - b.index);
  for (const { share } of byRemainder) {
    if (left === 0) break;
    share.count += 1;
    left -= 1;
  }
  return shares.map((share) => share.count);
}

function toCommonDenominator(weights: readonly Fraction[]): bigint[] {
  const common = weights.reduce((a, { denominator }) => (denominator > a ? denominator : a), 1n);
  return weights.map(({ numerator, denominator }) => numerator * (common / denominator)); // powers of ten divide
}

function compareBig(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
