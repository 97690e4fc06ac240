// What a tenant has left: of its quotas in this month, and of its credit.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { count } from '../numbers';
import { creditSchema } from './credit';

const quotaStandSchema = z
  .object({
    meter: z.string(),
    used: count.meta({ description: 'By completed jobs.' }),
    reserved: count.meta({ description: 'Held by jobs that have not ended.' }),
    limit: count,
    included: count.meta({
      description:
        'What costs nothing beyond the price of the plans: the share of each that is in force this month.',
    }),
  })
  .meta({ id: 'QuotaStand' });

export const balanceSchema = z
  .object({
    plan: z.string(),
    period: z.string(),
    resetAt: z.iso.datetime(),
    quotas: z.array(quotaStandSchema),
    currency: z.literal('USD'),
    owedMicros: z.int().meta({
      description:
        'Charged and not paid, by credit or otherwise, over all months; fees are charged when a plan or a month ends.',
    }),
    creditMicros: count.meta({ description: 'What is left of all credits.' }),
    credits: z
      .array(creditSchema)
      .meta({ description: 'Those of which something is left, in the order of burning.' }),
  })
  .meta({ id: 'Balance' });

export type BalanceView = DeepReadonly<z.infer<typeof balanceSchema>>;
