// The ledger as its tenant sees it: what happened, and what it entered where.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { listQuerySchema } from '../http/list-query';
import { readQuery } from '../http/read-query';
import { ledgerKindSchema, ledgerKinds } from './ledger-entries';

const ledgerEntrySchema = z
  .object({
    account: z.string().meta({
      description:
        '`available`, `reserved`, `used` of a meter; `receivable`, `revenue`, `cash`, `granted` and `credit/<creditID>` of money.',
    }),
    unit: z.string().meta({ description: 'A meter, or `usdMicros`.' }),
    amount: z.int().meta({ description: 'Positive for a debit, negative for a credit.' }),
  })
  .meta({ id: 'LedgerEntry' });

const ledgerTransactionSchema = z
  .object({
    transactionID: z.string(),
    kind: ledgerKindSchema,
    period: z.string().meta({ description: 'The month in which it counts.' }),
    jobID: z.string().nullable(),
    occurredAt: z.iso.datetime(),
    data: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What the transaction follows from: plan, prices, levels of usage.' }),
    entries: z.array(ledgerEntrySchema).meta({ description: 'They sum to zero in each unit.' }),
  })
  .meta({ id: 'LedgerTransaction' });

export const ledgerListSchema = listOf(ledgerTransactionSchema, 'LedgerTransactionList');

const PERIOD = 'must be a month, such as 2026-11';

const filters = {
  period: z
    .string(PERIOD)
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, PERIOD)
    .optional()
    .meta({ description: 'Only transactions that count in this month.' }),
  kind: z
    .enum(ledgerKinds, `must be one of ${ledgerKinds.join(', ')}`)
    .optional()
    .meta({ description: 'Only transactions of this kind.' }),
  jobID: z
    .string('must be given once')
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be the id of a job')
    .optional()
    .meta({ description: 'Only transactions of this job.' }),
};

export const ledgerQuerySchema = listQuerySchema.extend(filters);
export const ledgerExportQuerySchema = z.strictObject(filters);

export type LedgerTransactionView = DeepReadonly<z.infer<typeof ledgerTransactionSchema>>;
export type LedgerListView = DeepReadonly<z.infer<typeof ledgerListSchema>>;
export type LedgerFilter = DeepReadonly<z.infer<typeof ledgerExportQuerySchema>>;
export type LedgerQuery = DeepReadonly<z.output<typeof ledgerQuerySchema>>;

/** Reads a parsed query string. Throws `invalid_parameter` for the first thing wrong with it. */
export function readLedgerQuery(query: unknown): LedgerQuery {
  return readQuery(ledgerQuerySchema, query);
}

/** The same for an export, which has no pages. */
export function readLedgerExportQuery(query: unknown): LedgerFilter {
  return readQuery(ledgerExportQuerySchema, query);
}
