// The statement of a month: how it is shown.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { count } from '../numbers';
import { statementStateSchema } from './statement-states';

const instant = z.iso.datetime();

export const statementLineSchema = z
  .object({
    kind: z.enum(['plan_fee', 'included_usage', 'usage', 'credit']).meta({
      description:
        '`plan_fee`: a plan for the part of the month in which it was in force; `included_usage`: what the plans include; `usage`: units beyond it, at one price; `credit`: what credit paid.',
    }),
    description: z.string(),
    plan: z.string().nullable(),
    meter: z.string().nullable(),
    usagePeriod: z.string().meta({ description: 'The month in which it was used.' }),
    from: instant.nullable().meta({ description: 'Of a fee: since when.' }),
    to: instant.nullable().meta({ description: 'Of a fee: until when.' }),
    quantity: count.nullable(),
    unitMicros: count.nullable(),
    amountMicros: z.int().meta({ description: 'In millionths of the currency unit; negative for credit.' }),
    jobCount: count.meta({ description: 'How many jobs the line sums up; the ledger names them.' }),
  })
  .meta({ id: 'StatementLine' });

const summary = {
  period: z.string().meta({ description: 'Calendar month in UTC, such as 2026-11.' }),
  status: statementStateSchema.meta({
    description:
      '`draft`: the month is not closed; `finalized`: it will never change; `paid`: nothing is owed; `void`: a credit note has undone it.',
  }),
  number: count
    .nullable()
    .meta({ description: 'Counts up over all statements without gaps; null for a draft.' }),
  currency: z.literal('USD'),
  totalMicros: z.int().meta({
    description: 'What is owed: the sum of the lines. Of a draft, as if nothing happened any more.',
  }),
  finalizedAt: instant.nullable(),
  paidAt: instant.nullable(),
  voidedAt: instant.nullable(),
};

export const statementSummarySchema = z.object(summary).meta({ id: 'StatementSummary' });

export const statementListSchema = listOf(statementSummarySchema, 'StatementList');

export const statementSchema = z
  .object({
    ...summary,
    tenantID: z.string(),
    from: instant,
    to: instant,
    lines: z.array(statementLineSchema),
    links: z.object({ self: z.string(), page: z.string(), ledger: z.string() }),
  })
  .meta({ id: 'Statement' });

export type StatementLine = DeepReadonly<z.infer<typeof statementLineSchema>>;
export type StatementSummaryView = DeepReadonly<z.infer<typeof statementSummarySchema>>;
export type StatementListView = DeepReadonly<z.infer<typeof statementListSchema>>;
export type StatementView = DeepReadonly<z.infer<typeof statementSchema>>;
