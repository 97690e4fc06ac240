// The shape of a billing plan: quotas, limits, and the price of what goes beyond.

import { z } from 'zod';
import { usageSchema } from '../cohort/job';
import type { DeepReadonly } from '../deep-readonly';
import { listOf } from '../http/list';
import { count } from '../numbers';

export const planIDs = ['free', 'developer', 'team', 'enterprise'] as const;

const tierSchema = z
  .object({
    upTo: count.nullable().meta({
      description: 'Units beyond the included usage up to which the price holds; null for all others.',
    }),
    unitMicros: count.meta({ description: 'Price of a unit, in millionths of the currency unit.' }),
  })
  .meta({ id: 'OverageTier' });

const tiers = z.array(tierSchema).min(1);

const overageSchema = z
  .object({
    patientsGenerated: tiers,
    sourceRecords: tiers,
    fhirResources: tiers,
    generationJobCount: tiers,
    syntheses: tiers,
  })
  .meta({
    id: 'OveragePrices',
    description:
      'Prices of units beyond the included usage of the month, graduated: each unit costs what its tier says, and the tiers before keep theirs.',
  });

const planSchema = z
  .object({
    id: z.enum(planIDs),
    name: z.string(),
    currency: z.literal('USD'),
    monthlyPriceMicros: count,
    quotas: z
      .object({
        patients: count,
        sourceRecords: count,
        fhirResources: count,
        generationJobs: count,
        syntheses: count,
      })
      .meta({ description: 'Most that a calendar month (UTC) may use.' }),
    apiKeyLimit: count,
    concurrentJobs: count.meta({
      description:
        'Most cohort jobs under way at the same time; further ones stay queued, in order of submission.',
    }),
    chunksInFlight: count.meta({
      description: 'Most chunks of its jobs that the workers have before them at the same time.',
    }),
    weight: count.meta({
      description:
        'Share of the workers when there is not enough for everybody: twice the weight, twice the share.',
    }),
    retentionDays: count,
    reuse: z.enum(['run', 'free']).meta({
      description:
        'What a job costs that shows the artifacts of an equal one: `run`, one generation job and nothing else; `free`, nothing.',
    }),
    rateLimit: z
      .object({ requests: count, windowSeconds: count })
      .meta({ description: 'Most requests of one API key in a window.' }),
    tenantRateLimit: z
      .object({ requests: count, windowSeconds: count })
      .meta({ description: 'Most requests in a window of all API keys, accounts and tokens together.' }),
    includedUsage: usageSchema.extend({ syntheses: count }).meta({ id: 'IncludedUsage' }),
    overage: z
      .union([overageSchema, z.null()])
      .meta({ description: 'Null when the plan ends at its included usage.' }),
  })
  .meta({ id: 'Plan' });

export const planListSchema = listOf(planSchema, 'PlanList');

export type OverageTier = DeepReadonly<z.infer<typeof tierSchema>>;
export type PlanView = DeepReadonly<z.infer<typeof planSchema>>;
export type PlanListView = DeepReadonly<z.infer<typeof planListSchema>>;
