// The audit log of a tenant.

import {
  auditEntrySchema,
  auditExportQuerySchema,
  auditLogQuerySchema,
  auditLogSchema,
} from '../audit/audit-entry';
import type { Operation } from './operation';
import { tenantID } from './path-parameters';

const path = '/workspace/tenants/{tenantID}/audit-log';

const read = {
  method: 'get',
  access: 'pair',
  scope: 'audit:read',
  isRateLimited: true,
  pathParameters: { tenantID },
} as const;

export const auditOperations = {
  listAuditLog: {
    ...read,
    operationID: 'listAuditLog',
    path,
    summary: 'Read the audit log',
    description:
      'Who changed what, the newest first. Entries are never changed, and each holds the hash of the one before.',
    query: auditLogQuerySchema,
    responses: { 200: { description: 'One page of entries.', schema: auditLogSchema } },
    errors: ['invalid_cursor'],
  },
  exportAuditLog: {
    ...read,
    operationID: 'exportAuditLog',
    path: `${path}/export`,
    summary: 'Export the audit log',
    description:
      'The whole log, the oldest first: NDJSON with an entry a line, by which the chain of hashes can be checked, or CSV for spreadsheets.',
    query: auditExportQuerySchema,
    responses: {
      200: {
        description: 'The entries.',
        schema: auditEntrySchema,
        mediaTypes: ['application/x-ndjson', 'text/csv'],
        headers: { 'Content-Disposition': 'The name of a file to save it in.' },
      },
    },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Operation>>;
