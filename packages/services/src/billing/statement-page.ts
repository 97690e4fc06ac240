// A statement for people.

import { type HtmlPage, statementPage } from '@synthward/exporters';
import { readStatement } from './read-statements';
import type { BillingDependencies } from './usage-events';

/** Throws like `readStatement`. */
export async function readStatementPage(
  parts: BillingDependencies,
  address: { readonly tenantID: string; readonly period: string },
): Promise<HtmlPage> {
  return statementPage(await readStatement(parts, address));
}
