// Small use cases of accounts behind the HTTP face: one tenant, one statement, one credit.

import {
  type BillingCustomerView,
  type CreditView,
  readBillingCustomerChange,
  readCreditRequest,
  readOperatorReason,
  type StatementSummaryView,
} from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { BillingServices } from '../../../apps/api/src/api-services/billing-services';
import { answered } from './answered';

export const PERIOD = '2026-01';
export const CREDIT = 'crd_1';

const instant = '2026-01-01T00:00:00.000Z';

const credit: CreditView = {
  ...{ creditID: CREDIT, amountMicros: 5, leftMicros: 5, priority: 100, reason: 'sorry' },
  ...{ expiresAt: null, createdAt: instant, voidedAt: null },
};

const customer: BillingCustomerView = {
  ...{ tenantID: 'ten_own', stripeCustomerID: 'cus_1', changedAt: instant },
  ...{ exports: { posted: 1 }, parked: [] },
};

const summary: StatementSummaryView = {
  ...{ period: PERIOD, status: 'finalized', number: 1, currency: 'USD', totalMicros: 0 },
  ...{ finalizedAt: instant, paidAt: null, voidedAt: null },
};

/** Accounts of the tenant; operators see no other one. */
export function sampleBilling(tenant: string): BillingServices {
  const ofTenant = async <Value>(tenantID: string, value: Value) =>
    tenantID === tenant ? value : notFound();
  const ofStatement = async <Value>(period: string, value: Value) => (period === PERIOD ? value : notFound());
  const page = <Item>(item: Item, nextCursor: string) => ({ data: [item], hasMore: true, nextCursor });
  return {
    recordUsage: async (_event, creation) =>
      answered(creation, {
        ...{ eventID: 'use_1', source: 'declared', occurredAt: instant, recordedAt: instant },
        ...{ patientsGenerated: 1, sourceRecords: 0, fhirResources: 0, generationJobCount: 0 },
      }),
    usage: async () => page({ group: null, meter: 'patientsGenerated', quantity: 1, eventCount: 1 }, 'u1'),
    balance: async () => ({
      ...{ plan: 'free', period: PERIOD, resetAt: instant, quotas: [], currency: 'USD' },
      ...{ owedMicros: 0, creditMicros: 5, credits: [credit] },
    }),
    choosePlan: async (_choice, creation) =>
      answered(creation, { plan: 'team', since: instant, formerPlan: 'free' }),
    ledger: async () =>
      page(
        {
          ...{ transactionID: 'ltx_1', kind: 'grant', period: PERIOD, jobID: null, occurredAt: instant },
          ...{ data: {}, entries: [{ account: 'granted', unit: 'usdMicros', amount: 0 }] },
        },
        'l1',
      ),
    async *ledgerTable() {
      yield 'transactionID\r\n';
      yield 'ltx_1\r\n';
    },
    statements: async () => page(summary, PERIOD),
    statement: ({ tenantID, period }) =>
      ofStatement(period, {
        ...{ ...summary, tenantID, from: instant, to: instant, lines: [] },
        links: { self: '/s', page: '/s/page', ledger: '/l' },
      }),
    statementPage: ({ period }) =>
      ofStatement(period, { html: '<!doctype html>', policy: "default-src 'none'" }),
    operator: {
      grantCredit: async ({ tenantID, body }, creation) =>
        answered(creation, await ofTenant(tenantID, { ...credit, reason: readCreditRequest(body).reason })),
      listCredits: (tenantID) => ofTenant(tenantID, { data: [credit], hasMore: false, nextCursor: null }),
      voidCredit: async ({ tenantID, creditID, body }) =>
        creditID === CREDIT
          ? ofTenant(tenantID, {
              ...credit,
              leftMicros: 0,
              voidedAt: instant,
              reason: readOperatorReason(body),
            })
          : notFound(),
      billingCustomer: (tenantID) => ofTenant(tenantID, { customer, version: 1 }),
      async setBillingCustomer({ tenantID, body, expected }) {
        const { stripeCustomerID } = readBillingCustomerChange(body);
        if (expected !== 'any' && !expected.includes(1))
          throw new AppError('precondition_failed', 'It is another version.');
        return ofTenant(tenantID, { customer: { ...customer, stripeCustomerID }, version: 2 });
      },
      async resumeExports({ tenantID, body }) {
        readOperatorReason(body);
        return ofTenant(tenantID, { resumed: 0 });
      },
      payStatement: async ({ tenantID, body }) => {
        readOperatorReason(body);
        return ofTenant(tenantID, { ...summary, status: 'paid', paidAt: instant });
      },
      voidStatement: async ({ tenantID, body }) => {
        readOperatorReason(body);
        return ofTenant(tenantID, { ...summary, status: 'void', voidedAt: instant });
      },
    },
  };
}

function notFound(): never {
  throw new AppError('not_found', 'There is nothing at this address.');
}
