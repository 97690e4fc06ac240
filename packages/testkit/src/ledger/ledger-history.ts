// Random histories of a tenant's account, for whoever keeps its ledger.

import type { PlanView, Usage } from '@synthward/contracts';
import fc from 'fast-check';

const JOBS = 8;
const CREDITS = 3;

export type LedgerStep =
  | { readonly act: 'submit'; readonly job: number; readonly held: Usage; readonly hours: number }
  | { readonly act: 'settle'; readonly job: number; readonly share: number; readonly hours: number }
  | { readonly act: 'release' | 'retry'; readonly job: number; readonly hours: number }
  | {
      readonly act: 'grant';
      readonly credit: number;
      readonly amountMicros: number;
      readonly priority: number;
      readonly days: number | null;
      readonly hours: number;
    }
  | { readonly act: 'void'; readonly credit: number; readonly hours: number }
  | { readonly act: 'plan'; readonly plan: PlanView['id']; readonly hours: number }
  | { readonly act: 'expire' | 'close'; readonly hours: number };

const held: fc.Arbitrary<Usage> = fc.record({
  patientsGenerated: fc.integer({ min: 0, max: 300_000 }),
  sourceRecords: fc.integer({ min: 1, max: 1_500_000 }),
  fhirResources: fc.integer({ min: 0, max: 15_000_000 }),
  generationJobCount: fc.integer({ min: 0, max: 900 }),
});

/** Hours that pass before the step: often none, sometimes weeks. */
const hours = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 48 }), fc.integer({ min: 200, max: 700 }));
const job = fc.integer({ min: 0, max: JOBS - 1 });
const credit = fc.integer({ min: 0, max: CREDITS - 1 });

const step: fc.Arbitrary<LedgerStep> = fc.oneof(
  fc.record({ act: fc.constant('submit' as const), job, held, hours }),
  fc.record({ act: fc.constant('settle' as const), job, share: fc.integer({ min: 0, max: 120 }), hours }),
  fc.record({ act: fc.constantFrom('release' as const, 'retry' as const), job, hours }),
  fc.record({
    act: fc.constant('grant' as const),
    credit,
    amountMicros: fc.integer({ min: 1, max: 2_000_000_000 }),
    priority: fc.integer({ min: 0, max: 2 }),
    days: fc.option(fc.integer({ min: 1, max: 60 })),
    hours,
  }),
  fc.record({ act: fc.constant('void' as const), credit, hours }),
  fc.record({
    act: fc.constant('plan' as const),
    plan: fc.constantFrom('free' as const, 'developer' as const, 'team' as const),
    hours,
  }),
  fc.record({ act: fc.constantFrom('expire' as const, 'close' as const, 'close' as const), hours }),
);

/** Up to `most` steps; some come twice. */
export function ledgerHistories(most: number): fc.Arbitrary<readonly LedgerStep[]> {
  const replayed = fc.record({ first: step, isReplayed: fc.boolean() });
  return fc
    .array(replayed, { minLength: 1, maxLength: most })
    .map((steps) =>
      steps.flatMap(({ first, isReplayed }) => (isReplayed ? [first, { ...first, hours: 0 }] : [first])),
    );
}

/** What a job used that held so much. */
export function shareOfUsage(held: Partial<Usage>, percent: number): Usage {
  const usage = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0, ...held };
  const of = (quantity: number) => Math.floor((quantity * percent) / 100);
  return {
    patientsGenerated: of(usage.patientsGenerated),
    sourceRecords: of(usage.sourceRecords),
    fhirResources: of(usage.fhirResources),
    generationJobCount: of(usage.generationJobCount),
  };
}
