// Composes the use cases of accounts.

import { keepTenant } from '@synthward/db';
import type { Clock } from '@synthward/kernel';
import {
  choosePlan,
  exportTenantLedger,
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
  voidTenantCredit,
  voidTenantStatement,
} from '@synthward/services';
import type { BillingServices } from '../api-services/billing-services';
import type { Databases } from './databases';

/** Accounts in the database: a tenant's own for its members, those of all for operators. */
export function billingServicesOf({
  database,
  platform,
  clock,
}: Databases & { readonly clock: Clock }): BillingServices {
  const parts = { database, clock };
  const ofAll = { database: platform, clock };
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
      grantCredit: (command) => grantTenantCredit(ofAll, command),
      listCredits: (tenantID) => listTenantCredits(ofAll, tenantID),
      voidCredit: (command) => voidTenantCredit(ofAll, command),
      payStatement: (command) => payTenantStatement(ofAll, command),
      voidStatement: (command) => voidTenantStatement(ofAll, command),
    },
  };
}
