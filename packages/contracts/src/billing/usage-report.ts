// Usage of a tenant over time, grouped as asked for.

import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { listQuerySchema } from '../http/list-query';
import { readQuery } from '../http/read-query';
import { instantOf } from '../instant';
import { count } from '../numbers';

const usageGroups = ['day', 'job', 'key', 'meter'] as const;
const usageSources = ['declared', 'metered'] as const;

export type UsageGroup = (typeof usageGroups)[number];
export type UsageSource = (typeof usageSources)[number];

const INSTANT = 'must be a day such as 2026-11-28, or an instant such as 2026-11-28T09:30:00Z';

const instant = z.union([z.iso.date(), z.iso.datetime()], INSTANT).transform(instantOf).optional();

export const usageQuerySchema = listQuerySchema.extend({
  from: instant.meta({
    type: 'string',
    description: 'The first instant that counts; the start of the month unless given.',
  }),
  to: instant.meta({
    type: 'string',
    description: 'The first instant that counts no more; the present one unless given.',
  }),
  groupBy: z
    .enum(usageGroups, `must be one of ${usageGroups.join(', ')}`)
    .default('day')
    .meta({ description: 'What a row sums up, besides its meter: days are in UTC.' }),
  source: z
    .enum(usageSources, `must be ${usageSources.join(' or ')}`)
    .default('metered')
    .meta({
      description:
        '`metered`: what completed jobs were measured at; `declared`: what the tenant has told of itself.',
    }),
});

const usageRowSchema = z
  .object({
    group: z.string().nullable().meta({
      description:
        'A day, the id of a job or of a key, or a meter; null for what belongs to none, as jobs of schedules to no key.',
    }),
    meter: z.string(),
    quantity: count,
    eventCount: count,
  })
  .meta({ id: 'UsageRow' });

export const usageListSchema = listOf(usageRowSchema, 'UsageList');

export type UsageQuery = Readonly<z.output<typeof usageQuerySchema>>;

export type UsageListView = DeepReadonly<z.infer<typeof usageListSchema>>;

/** Reads a parsed query string. Throws `invalid_parameter` for the first thing wrong with it. */
export function readUsageQuery(query: unknown): UsageQuery {
  return readQuery(usageQuerySchema, query);
}
