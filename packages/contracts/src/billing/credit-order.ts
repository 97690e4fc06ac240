// Which credit pays first.

import type { CreditPart } from './ledger-entries';

/** A credit and what is left of it. */
export interface OpenCredit {
  readonly creditID: string;
  readonly leftMicros: number;
  readonly priority: number;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}

/**
 * What each credit pays of an amount, in the order of burning: by priority, the lowest first; then what expires first,
 * and never last; then the oldest. Together at most the amount, and of none more than is left of it; what has expired at
 * the instant pays nothing.
 */
export function burnCredits(
  credits: readonly OpenCredit[],
  { amountMicros, at }: { readonly amountMicros: number; readonly at: Date },
): readonly CreditPart[] {
  let owed = amountMicros;
  const parts: CreditPart[] = [];
  for (const { creditID, leftMicros } of inOrderOfBurning(credits, at)) {
    const paid = Math.min(owed, leftMicros);
    if (paid > 0) parts.push({ creditID, amountMicros: paid });
    owed -= paid;
  }
  return parts;
}

/** Those of which something is left that has not expired at the instant, in the order in which they pay. */
export function inOrderOfBurning<Credit extends OpenCredit>(
  credits: readonly Credit[],
  at: Date,
): readonly Credit[] {
  return credits
    .filter(({ leftMicros }) => leftMicros > 0)
    .filter(isOpenAt(at))
    .toSorted(byOrderOfBurning);
}

function isOpenAt(at: Date) {
  return ({ expiresAt }: OpenCredit): boolean => expiresAt === null || expiresAt > at;
}

function byOrderOfBurning(a: OpenCredit, b: OpenCredit): number {
  return (
    a.priority - b.priority ||
    compare(expiryOf(a), expiryOf(b)) ||
    compare(a.createdAt.getTime(), b.createdAt.getTime()) ||
    compare(a.creditID, b.creditID)
  );
}

function expiryOf({ expiresAt }: OpenCredit): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

/** Infinity equals itself here, which a difference would not tell. */
function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
