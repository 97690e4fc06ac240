// What a tenant has used, what is left, what it owes; and its plan.

import { z } from 'zod';
import { balanceSchema } from '../billing/balance';
import { ledgerExportQuerySchema, ledgerListSchema, ledgerQuerySchema } from '../billing/ledger-view';
import { planListSchema } from '../billing/plan';
import { chosenPlanSchema, planChoiceSchema } from '../billing/plan-choice';
import { statementListSchema, statementSchema } from '../billing/statement';
import { usageEventRequestSchema, usageEventSchema } from '../billing/usage-event';
import { usageListSchema, usageQuerySchema } from '../billing/usage-report';
import { listQuerySchema } from './list-query';
import type { Operation } from './operation';
import { periodOfPath, tenantID } from './path-parameters';

const base = '/billing/tenants/{tenantID}';

const common = { access: 'pair', isRateLimited: true, pathParameters: { tenantID }, errors: [] } as const;
const readUsage = { ...common, method: 'get', scope: 'usage:read' } as const;
const readMoney = { ...common, method: 'get', scope: 'billing:read' } as const;

export const billingOperations = {
  listPlans: {
    ...common,
    pathParameters: {},
    method: 'get',
    operationID: 'listPlans',
    path: '/billing/plans',
    summary: 'Read plans',
    description: 'Quotas, API-key limits, included usage and metered overage pricing.',
    responses: { 200: { description: 'All plans, the smallest first.', schema: planListSchema } },
  },
  choosePlan: {
    ...common,
    method: 'post',
    scope: 'billing:write',
    isCreating: true,
    operationID: 'choosePlan',
    path: `${base}/plan`,
    summary: 'Choose a plan',
    description:
      'The plan is in force at once. Its price and its included usage count for the rest of the month, by the millisecond. A smaller plan is refused while what is used or held this month, or the number of keys, is beyond it.',
    requestBody: planChoiceSchema,
    responses: { 200: { description: 'The plan is in force.', schema: chosenPlanSchema } },
    errors: ['plan_conflict'],
  },
  recordUsage: {
    ...common,
    method: 'post',
    scope: 'usage:write',
    isCreating: true,
    operationID: 'recordUsage',
    path: `${base}/usage`,
    summary: 'Record usage',
    description:
      'Write metered generation usage for credits, quotas, and customer-facing usage views. What is told here is kept apart from what the platform measures itself, and is never charged. An event sent again under its `eventID` is recorded once.',
    requestBody: usageEventRequestSchema,
    responses: { 201: { description: 'Recorded, now or before.', schema: usageEventSchema } },
    errors: ['usage_event_reused'],
  },
  listUsage: {
    ...readUsage,
    operationID: 'listUsage',
    path: `${base}/usage`,
    summary: 'Read usage',
    description: 'Usage between two instants, summed up by day, job, key or meter, in the order of these.',
    query: usageQuerySchema,
    responses: { 200: { description: 'One page of rows.', schema: usageListSchema } },
    errors: ['invalid_cursor'],
  },
  getBalance: {
    ...readUsage,
    operationID: 'getBalance',
    path: `${base}/balance`,
    summary: 'Read the balance',
    description: 'What of each quota is used and held this month, and what is left of the credit.',
    responses: { 200: { description: 'As it stands.', schema: balanceSchema } },
  },
  listLedger: {
    ...readMoney,
    operationID: 'listLedger',
    path: `${base}/ledger`,
    summary: 'Read the ledger',
    description:
      'Everything that happened to the account, the newest first, in double entry. Nothing of it ever changes.',
    query: ledgerQuerySchema,
    responses: { 200: { description: 'One page of transactions.', schema: ledgerListSchema } },
    errors: ['invalid_cursor'],
  },
  exportLedger: {
    ...readMoney,
    operationID: 'exportLedger',
    path: `${base}/ledger.csv`,
    summary: 'Export the ledger',
    description: 'The same as CSV, one line an entry, of any length.',
    query: ledgerExportQuerySchema,
    responses: {
      200: { description: 'The table.', schema: z.string(), mediaTypes: ['text/csv'] },
    },
  },
  listStatements: {
    ...readMoney,
    operationID: 'listStatements',
    path: `${base}/statements`,
    summary: 'List statements',
    description: 'One a calendar month (UTC), the newest first; a month that is not closed has a draft.',
    query: listQuerySchema,
    responses: { 200: { description: 'One page of statements.', schema: statementListSchema } },
    errors: ['invalid_cursor'],
  },
  getStatement: {
    ...readMoney,
    operationID: 'getStatement',
    path: `${base}/statements/{period}`,
    summary: 'Read a statement',
    description: 'The lines of a month. A statement that is no draft any more never changes.',
    pathParameters: { tenantID, period: periodOfPath },
    responses: { 200: { description: 'The statement.', schema: statementSchema } },
  },
  getStatementPage: {
    ...readMoney,
    operationID: 'getStatementPage',
    path: `${base}/statements/{period}/page`,
    summary: 'Read a statement as a page',
    description: 'The same as one HTML page that needs nothing else: no script, no font, no request.',
    pathParameters: { tenantID, period: periodOfPath },
    responses: { 200: { description: 'The page.', schema: z.string(), mediaTypes: ['text/html'] } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
