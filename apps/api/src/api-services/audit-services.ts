// The audit log behind the HTTP face.

import type { AuditExportFormat, AuditFilters, AuditLogView } from '@synthward/contracts';

export interface AuditServices {
  /** The newest first. Throws `invalid_cursor`. */
  list(page: {
    readonly tenantID: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly filters: AuditFilters;
  }): Promise<AuditLogView>;
  /** The whole log in pieces of text, the oldest first, read as they are taken. */
  export(request: { readonly tenantID: string; readonly format: AuditExportFormat }): AsyncIterable<string>;
}
