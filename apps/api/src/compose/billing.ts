// Composes the use cases of accounts.

import type { Database } from '@synthward/db';
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

/** Accounts in the database. */
export function billingServicesOf(parts: {
  readonly database: Database;
  readonly clock: Clock;
}): BillingServices {
  const { database } = parts;
  return {
    recordUsage: (event, creation) => recordUsageEvent(parts, event, creation),
    usage: (request) => listUsage(parts, request),
    balance: (tenantID) => readBalance(parts, tenantID),
    choosePlan: (choice, creation) => choosePlan(parts, choice, creation),
    ledger: (request) => listTenantLedger(database, request),
    ledgerTable: (request) => exportTenantLedger(database, request),
    statements: (page) => listTenantStatements(parts, page),
    statement: (address) => readStatement(parts, address),
    statementPage: (address) => readStatementPage(parts, address),
    operator: {
      grantCredit: (command) => grantTenantCredit(parts, command),
      listCredits: (tenantID) => listTenantCredits(parts, tenantID),
      voidCredit: (command) => voidTenantCredit(parts, command),
      payStatement: (command) => payTenantStatement(parts, command),
      voidStatement: (command) => voidTenantStatement(parts, command),
    },
  };
}
