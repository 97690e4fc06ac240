// Composes the use cases of accounts.

import { keepTenant } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import {
  choosePlan,
  exportTenantLedger,
  getBillingCustomer,
  grantTenantCredit,
  listTenantCredits,
  listTenantLedger,
  listTenantStatements,
  listUsage,
  payTenantStatement,
  readBalance,
  readStatement,
  readStatementPage,
  recordUsageEvent,
  resumeTenantExports,
  setBillingCustomer,
  voidTenantCredit,
  voidTenantStatement,
} from '@synthward/services';
import type { BillingServices } from '../api-services/billing-services';
import type { Databases } from './databases';

/** What operators do to an account they do as the platform; everything else is done by its tenant. */
export function billingServicesOf({
  database,
  platform,
  clock,
}: Databases & { readonly clock: Clock }): BillingServices {
  const parts = { database, clock };
  const operators = { database: platform, clock };
  return {
    recordUsage: (event, creation) => recordUsageEvent(parts, event, creation),
    usage: (request) => listUsage(parts, request),
    balance: (tenantID) => readBalance(parts, tenantID),
    choosePlan: (choice, creation) => choosePlan(parts, choice, creation),
    ledger: (request) => listTenantLedger(database, request),
    ledgerTable: (request) => keepTenant(exportTenantLedger(database, request)),
    statements: (page) => listTenantStatements(parts, page),
    statement: (address) => readStatement(parts, address),
    statementPage: (address) => readStatementPage(parts, address),
    operator: {
      grantCredit: (command, creation) => grantTenantCredit(operators, command, creation),
      listCredits: (tenantID) => listTenantCredits(operators, tenantID),
      voidCredit: (command) => voidTenantCredit(operators, command),
      payStatement: (command) => payTenantStatement(operators, command),
      voidStatement: (command) => voidTenantStatement(operators, command),
      billingCustomer: (tenantID) => getBillingCustomer(operators, tenantID),
      setBillingCustomer: (command) => setBillingCustomer(operators, command),
      resumeExports: (command) => resumeTenantExports(operators, command),
    },
  };
}
