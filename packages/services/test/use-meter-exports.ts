// An exporter of metered usage for the tests of one file: real rows, a stub for Stripe, and a clock that tests move.

import {
  defaultStripeMeters,
  type MeterExportState,
  type StripeMeters,
  type Usage,
} from '@synthward/contracts';
import {
  beginFinalising,
  completeCohortJob,
  type Database,
  startCohortJob,
  submitCohortJob,
} from '@synthward/db';
import { type Clock, Redacted } from '@synthward/kernel';
import { createMeterEventSender, type MeterEventSender } from '@synthward/meter-events';
import { createLogger } from '@synthward/observability';
import {
  createSampleTenant,
  type DatabaseFixture,
  STRIPE_KEY,
  type StripeStub,
  sampleChunks,
  sampleJob,
  useDatabase,
  useStripeStub,
} from '@synthward/testkit';
import { getBillingCustomer, setBillingCustomer } from '../src/billing/billing-customer';
import { meterExportRule } from '../src/billing/meter-exports';

export const START = new Date('2026-12-01T12:00:00Z');
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export const byOperator = {
  actor: { kind: 'operator', id: 'tok_operator' },
  ...{ apiKeyID: null, address: null, requestID: 'req_1' },
} as const;

interface RunOptions {
  readonly sender?: MeterEventSender;
  readonly meters?: StripeMeters;
  readonly signal?: AbortSignal;
}

export interface MeterExports {
  readonly database: DatabaseFixture;
  readonly stripe: StripeStub;
  readonly clock: Clock;
  /** What the exporter has logged. */
  readonly lines: Record<string, unknown>[];
  wait(ms: number): void;
  /** Back to the beginning, with nothing on its way. */
  reset(): Promise<void>;
  /** For the key of the stub, unless given another. */
  senderOf(over?: { readonly secretKey?: string; readonly timeoutMs?: number }): Promise<MeterEventSender>;
  /** One round. */
  run(options?: RunOptions): Promise<number>;
  /** A tenant with a customer at Stripe, or without. */
  newTenant(customer?: string | null): Promise<string>;
  setCustomer(tenantID: string, customer: string | null): Promise<unknown>;
  /** A job that completes at the present instant and is charged these quantities; answers its id. */
  use(tenantID: string, used: Partial<Usage>, on?: Database): Promise<string>;
  statesOf(tenantID: string): Promise<Partial<Record<MeterExportState, number>>>;
  /** What Stripe counts, by identifier. */
  counted(): Record<string, number>;
  /** What the tenant was metered for, as Stripe should count it: nothing is no event. */
  metered(tenantID: string): Promise<Record<string, number>>;
}

/** Longer than any machine takes; tests of silence have a time of their own. */
const TIMEOUT_MS = 20_000;
const nothing: Usage = { patientsGenerated: 0, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 };

/** Each test begins at START with nothing on its way. */
export function useMeterExports(name: string): MeterExports {
  const database = useDatabase(name);
  const stripe = useStripeStub();
  let now = START;
  const clock = { now: () => now };
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ level: 'info', name: 'test', destination });
  const parts = () => ({ database: database(), clock });
  const exporting: MeterExports = {
    ...{ database, stripe, clock, lines },
    wait(ms) {
      now = new Date(now.getTime() + ms);
    },
    async reset() {
      now = START;
      lines.length = 0;
      stripe.reset();
      stripe.now = () => now;
      await database.rows('delete from meter_export');
      await database.rows('delete from export_pause');
    },
    senderOf: ({ secretKey = STRIPE_KEY, timeoutMs = TIMEOUT_MS } = {}) =>
      createMeterEventSender({
        secretKey: new Redacted(secretKey),
        ...{ baseURL: stripe.url(), timeoutMs, clock },
      }),
    async run({ sender, meters = defaultStripeMeters, signal = new AbortController().signal } = {}) {
      const used = sender ?? (await exporting.senderOf());
      const exporter = { ...parts(), logger, sender: used, meters, random: () => 0, signal };
      return meterExportRule(exporter).apply();
    },
    async newTenant(customer = 'cus_1') {
      const tenantID = await createSampleTenant(database());
      if (customer !== null) await exporting.setCustomer(tenantID, customer);
      return tenantID;
    },
    setCustomer: (tenantID, stripeCustomerID) =>
      setBillingCustomer(parts(), {
        ...{ tenantID, by: byOperator, expected: 'any' },
        body: { stripeCustomerID, reason: 'a contract' },
      }),
    use: (tenantID, used, on = database()) => completeJob(on, tenantID, { used, at: now }),
    statesOf: async (tenantID) => (await getBillingCustomer(parts(), tenantID)).customer.exports,
    counted: () =>
      Object.fromEntries([...stripe.taken].map(([identifier, { value }]) => [identifier, value])),
    async metered(tenantID) {
      const rows = await database.rows(
        `select effect_key, quantity::float8 as quantity from usage_event where tenant_id = $1 and quantity > 0`,
        [tenantID],
      );
      return Object.fromEntries(
        rows.map(({ effect_key, quantity }) => [String(effect_key), Number(quantity)]),
      );
    },
  };
  beforeEach(() => exporting.reset());
  return exporting;
}

async function completeJob(
  on: Database,
  tenantID: string,
  { used, at }: { readonly used: Partial<Usage>; readonly at: Date },
): Promise<string> {
  const { id: jobID } = await submitCohortJob(on, sampleJob(tenantID));
  await startCohortJob(on, jobID, sampleChunks(1));
  await beginFinalising(on, jobID);
  await completeCohortJob(on, jobID, {
    ...{ manifest: {}, quality: {}, summaries: [], artifacts: [], expiresAt: null },
    ...{ usage: { ...nothing, ...used }, endedAt: at },
  });
  return jobID;
}
