// The accounts of the ledger, and what each kind of transaction enters in them: always so that each unit sums to zero.

import { z } from 'zod';
import { type Meter, meters } from './quotas';

/**
 * `reserve`, `settle`, `release`: of a job's quotas, `opening` of those from before there was a ledger. `charge`: usage
 * beyond what is included; `plan_fee`; `burn`: credit that pays for either. `grant`, `expire_grant`, `void_grant`: credit
 * that comes and goes. `payment`, `credit_note`: of a statement.
 */
export const ledgerKinds = [
  'opening',
  'reserve',
  'settle',
  'release',
  'charge',
  'plan_fee',
  'burn',
  'grant',
  'expire_grant',
  'void_grant',
  'payment',
  'credit_note',
] as const;

export const ledgerKindSchema = z.enum(ledgerKinds).meta({ id: 'LedgerKind' });

export type LedgerKind = z.infer<typeof ledgerKindSchema>;

/** Money is counted in millionths of a US dollar, everything else in units of its meter. */
export const MONEY = 'usdMicros';

export type LedgerUnit = Meter | typeof MONEY;

/** One side of a transaction: debits are positive, credits negative. */
export interface LedgerEntry {
  readonly account: string;
  readonly unit: LedgerUnit;
  readonly amount: number;
}

/** A quantity of some meters; what is absent is none. */
export type Quantities = Readonly<Partial<Record<Meter, number>>>;

/** What a job may use at the most is taken from what is available. */
export function reserveEntries(held: Quantities): readonly LedgerEntry[] {
  return quotaEntries({ reserved: held });
}

/** What was held is given back, and what was used is counted. */
export function settleEntries(held: Quantities, used: Quantities): readonly LedgerEntry[] {
  return quotaEntries({ reserved: negative(held), used });
}

/** What was held is given back. */
export function releaseEntries(held: Quantities): readonly LedgerEntry[] {
  return quotaEntries({ reserved: negative(held) });
}

/** The tenant owes what usage or a plan costs. */
export function chargeEntries(amountMicros: number): readonly LedgerEntry[] {
  return move(amountMicros, { debit: 'receivable', credit: 'revenue' });
}

/** Credit is given; it stands in an account of its own until it is burned, expires or is voided. */
export function grantEntries(creditID: string, amountMicros: number): readonly LedgerEntry[] {
  return move(amountMicros, { debit: 'granted', credit: creditAccountOf(creditID) });
}

/** What is left of a credit is taken back. */
export function endGrantEntries(creditID: string, leftMicros: number): readonly LedgerEntry[] {
  return move(leftMicros, { debit: creditAccountOf(creditID), credit: 'granted' });
}

/** Credits pay, each its part. */
export function burnEntries(parts: readonly CreditPart[]): readonly LedgerEntry[] {
  return parts.flatMap(({ creditID, amountMicros }) =>
    move(amountMicros, { debit: creditAccountOf(creditID), credit: 'receivable' }),
  );
}

export interface CreditPart {
  readonly creditID: string;
  readonly amountMicros: number;
}

/** The tenant has paid. */
export function paymentEntries(amountMicros: number): readonly LedgerEntry[] {
  return move(amountMicros, { debit: 'cash', credit: 'receivable' });
}

/** Something that was charged is owed no longer. */
export function creditNoteEntries(amountMicros: number): readonly LedgerEntry[] {
  return move(amountMicros, { debit: 'revenue', credit: 'receivable' });
}

/** The account in which the credit stands. */
export function creditAccountOf(creditID: string): string {
  return `credit/${creditID}`;
}

/** Whether the entries sum to zero in every unit. */
export function isBalanced(entries: readonly LedgerEntry[]): boolean {
  const sums = new Map<string, number>();
  for (const { unit, amount } of entries) sums.set(unit, (sums.get(unit) ?? 0) + amount);
  return [...sums.values()].every((sum) => sum === 0);
}

interface QuotaMove {
  readonly reserved: Quantities;
  readonly used?: Quantities;
}

/** `available` is the other side of both, so that it is minus what is taken: the limit is the plan's affair. */
function quotaEntries({ reserved, used = {} }: QuotaMove): readonly LedgerEntry[] {
  return meters.flatMap((unit) => {
    const [held, spent] = [reserved[unit] ?? 0, used[unit] ?? 0];
    const entries: readonly LedgerEntry[] = [
      { account: 'reserved', unit, amount: held },
      { account: 'used', unit, amount: spent },
      { account: 'available', unit, amount: 0 - held - spent },
    ];
    return entries.filter(({ amount }) => amount !== 0);
  });
}

function negative(quantities: Quantities): Quantities {
  return Object.fromEntries(meters.map((meter) => [meter, 0 - (quantities[meter] ?? 0)]));
}

function move(
  amount: number,
  { debit, credit }: { readonly debit: string; readonly credit: string },
): readonly LedgerEntry[] {
  if (amount === 0) return [];
  return [
    { account: debit, unit: MONEY, amount },
    { account: credit, unit: MONEY, amount: -amount },
  ];
}
