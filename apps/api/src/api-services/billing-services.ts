// The use cases of accounts behind the HTTP face: usage, what is left, what is owed.

import type {
  AuditContext,
  BalanceView,
  BillingCustomerView,
  ChosenPlanView,
  Creation,
  CreationAnswer,
  CreditListView,
  CreditView,
  LedgerFilter,
  LedgerListView,
  LedgerQuery,
  ResumedExportsView,
  StatementListView,
  StatementSummaryView,
  StatementView,
  UsageEventView,
  UsageListView,
  UsageQuery,
} from '@synthward/contracts';

interface StatementAddress {
  readonly tenantID: string;
  readonly period: string;
}

export interface BillingServices {
  /** Once for each ticket. Throws `invalid_spec`, `usage_event_reused` and those of `createOnce`. */
  recordUsage(
    event: { readonly tenantID: string; readonly apiKeyID: string | null; readonly body: unknown },
    creation: Creation<UsageEventView>,
  ): Promise<CreationAnswer<UsageEventView>>;
  /** Cursors are those of the method itself. Throws `invalid_parameter` and `invalid_cursor`. */
  usage(request: { readonly tenantID: string; readonly query: UsageQuery }): Promise<UsageListView>;
  balance(tenantID: string): Promise<BalanceView>;
  /** Once for each ticket. Throws `invalid_spec`, `plan_conflict` and those of `createOnce`. */
  choosePlan(
    choice: { readonly tenantID: string; readonly by: AuditContext; readonly body: unknown },
    creation: Creation<ChosenPlanView>,
  ): Promise<CreationAnswer<ChosenPlanView>>;
  /** The newest first. Throws `invalid_cursor`. */
  ledger(request: { readonly tenantID: string; readonly query: LedgerQuery }): Promise<LedgerListView>;
  /** The same as pieces of a CSV table. */
  ledgerTable(request: { readonly tenantID: string; readonly filter: LedgerFilter }): AsyncIterable<string>;
  /** The newest month first. Throws `invalid_cursor`. */
  statements(page: {
    readonly tenantID: string;
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<StatementListView>;
  /** Throws `not_found` for a month that the tenant does not have. */
  statement(address: StatementAddress): Promise<StatementView>;
  /** The same as HTML, and the policy under which it is to be sent. */
  statementPage(address: StatementAddress): Promise<{ readonly html: string; readonly policy: string }>;
  readonly operator: OperatorBillingServices;
}

interface TenantCommand {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly body: unknown;
}

/** Every one throws `not_found` for a tenant that there is not, and `invalid_spec`. */
interface OperatorBillingServices {
  /** Once for each ticket. Throws those of `createOnce` as well. */
  grantCredit(command: TenantCommand, creation: Creation<CreditView>): Promise<CreationAnswer<CreditView>>;
  listCredits(tenantID: string): Promise<CreditListView>;
  /** Throws `not_found` for a credit that the tenant has not. */
  voidCredit(command: TenantCommand & { readonly creditID: string }): Promise<CreditView>;
  /** Throws `statement_state_conflict` unless the statement is finalized. */
  payStatement(command: TenantCommand & { readonly period: string }): Promise<StatementSummaryView>;
  /** Throws like `payStatement`. */
  voidStatement(command: TenantCommand & { readonly period: string }): Promise<StatementSummaryView>;
  billingCustomer(tenantID: string): Promise<VersionedCustomer>;
  /** Throws `precondition_failed` for another version. */
  setBillingCustomer(
    command: TenantCommand & { readonly expected: readonly number[] | 'any' },
  ): Promise<VersionedCustomer>;
  /** Throws `not_found` for a tenant without a customer as well. */
  resumeExports(command: TenantCommand): Promise<ResumedExportsView>;
}

/** Whom Stripe bills, and the version that a change has to name. */
interface VersionedCustomer {
  readonly customer: BillingCustomerView;
  readonly version: number;
}
