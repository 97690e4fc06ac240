// The audit log as its tenant reads it: entries, and the questions that may be asked of it.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { listQuerySchema } from '../http/list-query';
import { readQuery } from '../http/read-query';
import { instantOf } from '../instant';
import { auditActions, auditActorKinds } from './audit-actions';

const digest = z.string().nullable();

export const auditEntrySchema = z
  .object({
    tenantID: z.string(),
    sequence: z.int().meta({ description: 'From 1, without gaps.' }),
    at: z.iso.datetime(),
    actor: z.object({ kind: z.enum(auditActorKinds), id: z.string() }),
    apiKeyID: z.string().nullable().meta({ description: 'The key that was used as well.' }),
    address: z.string().nullable().meta({ description: 'Of the client.' }),
    action: z.enum(auditActions),
    target: z.string().meta({ description: 'Id of what was changed.' }),
    beforeDigest: digest.meta({ description: 'SHA-256 of the target as it was; null when there was none.' }),
    afterDigest: digest.meta({ description: 'Of the target as it was afterwards.' }),
    requestID: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    previousHash: z.string().meta({ description: '`hash` of the entry before; 64 zeros in the first.' }),
    hash: z.string().meta({
      description: 'SHA-256, in hex, of the canonical JSON (RFC 8785) of this object without `hash`.',
    }),
  })
  .meta({ id: 'AuditEntry' });

export const auditLogSchema = listOf(auditEntrySchema, 'AuditLog');

const moment = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-27T00:00:00Z' });

const filters = {
  action: z
    .enum(auditActions, 'must be an action of the audit log')
    .optional()
    .meta({ description: 'Only entries of this action.' }),
  actorID: z
    .string('must be given once')
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an id')
    .optional()
    .meta({ description: 'Only what this account, key or operator did.' }),
  since: moment.optional().meta({ description: 'Only entries of then and later.' }),
  until: moment.optional().meta({ description: 'Only entries of before then.' }),
};

export const auditLogQuerySchema = listQuerySchema.extend(filters);

export const auditExportQuerySchema = z.strictObject({
  format: z
    .enum(['ndjson', 'csv'], 'must be ndjson or csv')
    .default('ndjson')
    .meta({ description: 'ndjson unless given.' }),
});

export type AuditEntryView = DeepReadonly<z.infer<typeof auditEntrySchema>>;
export type AuditLogView = DeepReadonly<z.infer<typeof auditLogSchema>>;
export type AuditExportFormat = z.output<typeof auditExportQuerySchema>['format'];

export interface AuditFilters {
  readonly action?: AuditEntryView['action'] | undefined;
  readonly actorID?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** Reads the query of the list. Throws `invalid_parameter` for the first thing wrong with it. */
export function readAuditLogQuery(query: unknown): {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly filters: AuditFilters;
} {
  const { limit, cursor, action, actorID, since, until } = readQuery(auditLogQuerySchema, query);
  return {
    limit,
    cursor,
    filters: { action, actorID, since: optionalInstant(since), until: optionalInstant(until) },
  };
}

/** Reads the query of the export, likewise. */
export function readAuditExportQuery(query: unknown): AuditExportFormat {
  return readQuery(auditExportQuerySchema, query).format;
}

function optionalInstant(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : instantOf(text);
}
