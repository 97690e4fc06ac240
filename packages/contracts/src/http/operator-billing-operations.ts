// What operators do to the accounts of tenants.

import { creditListSchema, creditRequestSchema, creditSchema } from '../billing/credit';
import { statementSummarySchema } from '../billing/statement';
import { operatorReasonSchema } from '../operator/action';
import type { Operation, PathParameter } from './operation';
import { periodOfPath, tenantID } from './path-parameters';

const base = '/operator/tenants/{tenantID}';

const creditID: PathParameter = {
  pattern: /^[A-Za-z0-9_-]{1,64}$/,
  description: 'As returned when the credit was given.',
};

const ofTenant = {
  access: 'operator',
  isRateLimited: true,
  pathParameters: { tenantID },
  errors: [],
} as const;
const ofStatement = {
  ...ofTenant,
  method: 'post',
  pathParameters: { tenantID, period: periodOfPath },
  requestBody: operatorReasonSchema,
  errors: ['statement_state_conflict'],
} as const;

export const operatorBillingOperations = {
  grantCredit: {
    ...ofTenant,
    method: 'post',
    isCreating: true,
    operationID: 'grantCredit',
    path: `${base}/credits`,
    summary: 'Give credit',
    description:
      'Credit pays for what is charged before the tenant does, and at once for what is owed for months that are not closed.',
    requestBody: creditRequestSchema,
    responses: { 201: { description: 'Given.', schema: creditSchema } },
  },
  listCredits: {
    ...ofTenant,
    method: 'get',
    operationID: 'listCredits',
    path: `${base}/credits`,
    summary: 'List credits',
    description: 'All credits that the tenant was ever given, the newest first.',
    responses: { 200: { description: 'All of them, on one page.', schema: creditListSchema } },
  },
  voidCredit: {
    ...ofTenant,
    method: 'post',
    operationID: 'voidCredit',
    path: `${base}/credits/{creditID}/void`,
    summary: 'Void a credit',
    description: 'Takes back what is left of it; what it has paid stays paid.',
    pathParameters: { tenantID, creditID },
    requestBody: operatorReasonSchema,
    responses: { 200: { description: 'Void, now or before.', schema: creditSchema } },
  },
  payStatement: {
    ...ofStatement,
    operationID: 'payStatement',
    path: `${base}/statements/{period}/pay`,
    summary: 'Mark a statement as paid',
    description: 'The tenant has paid all of a finalized statement.',
    responses: { 200: { description: 'Paid.', schema: statementSummarySchema } },
  },
  voidStatement: {
    ...ofStatement,
    operationID: 'voidStatement',
    path: `${base}/statements/{period}/void`,
    summary: 'Void a statement',
    description: 'A credit note over all of a finalized statement: its lines stay, and nothing is owed.',
    responses: { 200: { description: 'Void.', schema: statementSummarySchema } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
