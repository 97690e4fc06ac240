// Sharing a whole number out by weights when no entry can hold more than its cap.

interface Sharing {
  /** Relative shares; an entry of weight 0 gets nothing. */
  readonly weights: readonly number[];
  /** The most that each entry can hold, whole numbers. */
  readonly caps: readonly number[];
  /** Where the running total starts, 0 < start < 1: it decides which entries are rounded up. */
  readonly start: number;
}

/**
 * Whole shares that sum to `total`, or to what the caps of the weighted entries hold if that is less. Entries whose
 * share exceeds their cap are filled; the rest follow their weights and are rounded as a running total, so that small
 * shares are not lost and no entry is favoured by its place.
 */
export function cappedShares(total: number, sharing: Sharing): number[] {
  const { weights, caps, start } = sharing;
  if (total <= 0) return weights.map(() => 0);
  const expected = fillToCaps(total, sharing);
  let sum = start;
  let taken = 0;
  const shares = expected.map((share, i) => {
    sum += share;
    const take = Math.min(caps[i] ?? 0, Math.floor(sum) - taken);
    taken += take;
    return take;
  });
  return shares;
}

/** The real shares: whatever an entry cannot hold goes to the others, until everybody's share fits. */
function fillToCaps(total: number, { weights, caps }: Sharing): number[] {
  const expected = weights.map(() => 0);
  let open = weights.flatMap((weight, i) => (weight > 0 && (caps[i] ?? 0) > 0 ? [i] : []));
  let left = total;
  while (open.length > 0 && left > 0) {
    const factor = left / open.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    const full = open.filter((i) => (weights[i] ?? 0) * factor >= (caps[i] ?? 0));
    for (const i of full) {
      expected[i] = caps[i] ?? 0;
      left -= expected[i] ?? 0;
    }
    if (full.length === 0) {
      for (const i of open) expected[i] = (weights[i] ?? 0) * factor;
      break;
    }
    open = open.filter((i) => expected[i] === 0);
  }
  return expected;
}
