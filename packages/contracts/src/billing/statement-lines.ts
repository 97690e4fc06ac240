// From the ledger of a month to the lines of its statement: the same lines, in whatever order things happened.

import type { Charge } from './charge';
import type { Quantities } from './ledger-entries';
import { type Meter, meters } from './quotas';
import type { StatementLine } from './statement';

/** What the ledger has of a month. */
export interface MonthOfLedger {
  readonly period: string;
  /** By meter; everything of the month, included or not. */
  readonly used: Quantities;
  readonly charges: readonly Charge[];
  readonly fees: readonly PlanFee[];
  readonly burnedMicros: number;
}

export interface PlanFee {
  readonly plan: string;
  readonly from: Date;
  readonly to: Date;
  readonly amountMicros: number;
}

/** Their amounts sum to what is owed for the month. */
export function statementLinesOf(month: MonthOfLedger): readonly StatementLine[] {
  return [
    ...month.fees
      .toSorted((a, b) => a.from.getTime() - b.from.getTime())
      .map((fee) => feeLine(fee, month.period)),
    ...includedLines(month),
    ...usageLines(month.charges),
    ...(month.burnedMicros > 0
      ? [{ ...line('credit', 'Paid by credit', month.period), amountMicros: -month.burnedMicros }]
      : []),
  ];
}

/** What is owed by the lines. */
export function totalOfLines(lines: readonly Pick<StatementLine, 'amountMicros'>[]): number {
  return lines.reduce((sum, { amountMicros }) => sum + amountMicros, 0);
}

function line(kind: StatementLine['kind'], description: string, usagePeriod: string): StatementLine {
  return {
    ...{ kind, description, usagePeriod, plan: null, meter: null, from: null, to: null },
    ...{ quantity: null, unitMicros: null, amountMicros: 0, jobCount: 0 },
  };
}

function feeLine({ plan, from, to, amountMicros }: PlanFee, period: string): StatementLine {
  return {
    ...line('plan_fee', `Plan ${plan}`, period),
    ...{ plan, from: from.toISOString(), to: to.toISOString(), amountMicros },
  };
}

/** What of the month's usage nobody was charged for. */
function includedLines({ period, used, charges }: MonthOfLedger): readonly StatementLine[] {
  return meters.flatMap((meter) => {
    const quantity = (used[meter] ?? 0) - chargedUnits(charges, { meter, period });
    if (quantity <= 0) return [];
    return [{ ...line('included_usage', labels[meter], period), meter, quantity, unitMicros: 0 }];
  });
}

function chargedUnits(
  charges: readonly Charge[],
  { meter, period }: { readonly meter: Meter; readonly period: string },
): number {
  return charges
    .filter(({ usagePeriod }) => usagePeriod === period)
    .flatMap(({ steps }) => steps.filter((step) => step.meter === meter))
    .flatMap(({ parts }) => parts)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** One line for each month of usage, meter, plan and price. */
function usageLines(charges: readonly Charge[]): readonly StatementLine[] {
  const lines = new Map<string, StatementLine>();
  for (const { plan, usagePeriod, steps } of charges)
    for (const { meter, parts } of steps)
      for (const part of parts) {
        const key = [usagePeriod, meter, plan, String(part.unitMicros).padStart(16, '0')].join(' ');
        const before = lines.get(key) ?? {
          ...line('usage', `${labels[meter]} beyond the included usage`, usagePeriod),
          ...{ plan, meter, unitMicros: part.unitMicros },
        };
        lines.set(key, {
          ...before,
          quantity: (before.quantity ?? 0) + part.quantity,
          amountMicros: before.amountMicros + part.amountMicros,
          jobCount: before.jobCount + 1,
        });
      }
  return [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const labels: Readonly<Record<Meter, string>> = {
  fhirResources: 'FHIR resources',
  generationJobCount: 'Generation jobs',
  patientsGenerated: 'Patients',
  sourceRecords: 'Source records',
  syntheses: 'Syntheses',
};
