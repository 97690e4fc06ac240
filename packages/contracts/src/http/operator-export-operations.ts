// What operators see and decide of usage that is exported to Stripe.

import {
  billingCustomerChangeSchema,
  billingCustomerSchema,
  resumedExportsSchema,
} from '../billing/billing-customer';
import { operatorReasonSchema } from '../operator/action';
import type { Operation } from './operation';
import { tenantID } from './path-parameters';

const ofTenant = {
  access: 'operator',
  isRateLimited: true,
  pathParameters: { tenantID },
  errors: [],
} as const;

const customer = { ...ofTenant, path: '/operator/tenants/{tenantID}/billing-customer' } as const;
const headers = { ETag: 'The version: a change must name it.' };

export const operatorExportOperations = {
  getBillingCustomer: {
    ...customer,
    method: 'get',
    operationID: 'getBillingCustomer',
    summary: "Show a tenant's customer at Stripe",
    description: 'With how far its usage is on the way there, and what is parked and why.',
    responses: { 200: { description: 'As it stands.', schema: billingCustomerSchema, headers } },
  },
  changeBillingCustomer: {
    ...customer,
    method: 'patch',
    needsIfMatch: true,
    operationID: 'changeBillingCustomer',
    summary: "Set a tenant's customer at Stripe",
    description:
      'Usage that settles from then on is exported for this customer; what settled before stays with the customer of its time.',
    requestBody: billingCustomerChangeSchema,
    responses: { 200: { description: 'Set.', schema: billingCustomerSchema, headers } },
  },
  resumeMeterExports: {
    ...ofTenant,
    method: 'post',
    operationID: 'resumeMeterExports',
    path: '/operator/tenants/{tenantID}/meter-exports/resume',
    summary: 'Try parked meter events again',
    description:
      "For the tenant's present customer. Whoever resumes what is uncertain has looked at Stripe first: an event that is there already would count twice.",
    requestBody: operatorReasonSchema,
    responses: { 200: { description: 'They are due.', schema: resumedExportsSchema } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
