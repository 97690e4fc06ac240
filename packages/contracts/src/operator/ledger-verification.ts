// Whether the ledgers of tenants follow from what happened, tenant by tenant.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';

const ledgerDifferenceSchema = z
  .object({
    check: z.string().meta({ description: 'What should be so.' }),
    subject: z
      .string()
      .meta({ description: 'A transaction, a job, a month and meter, a credit or a statement.' }),
    expected: z.int(),
    actual: z.int(),
  })
  .meta({ id: 'LedgerDifference' });

const verifiedLedgerSchema = z
  .object({
    tenantID: z.string(),
    isSound: z.boolean(),
    differences: z.array(ledgerDifferenceSchema),
  })
  .meta({ id: 'VerifiedLedger' });

export const verifiedLedgerListSchema = listOf(verifiedLedgerSchema, 'VerifiedLedgerList');

export type VerifiedLedgerListView = DeepReadonly<z.infer<typeof verifiedLedgerListSchema>>;
