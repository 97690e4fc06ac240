// What an operator sees at a glance: queues, backlog, workers, failures, deliveries, throughput.

import { z } from 'zod';
import { meterExportReasons } from '../billing/billing-customer';
import type { DeepReadonly } from '../deep-readonly';
import { count, countsByName } from '../numbers';

const instant = z.iso.datetime();
const seconds = z.number().min(0);

const holdSchema = z
  .object({ reason: z.string(), actor: z.string(), at: instant })
  .meta({ id: 'QueueHold', description: 'Why nobody claims work of the queue, since when, and by whom.' });

const queueSchema = z
  .object({
    name: z.string(),
    doorbells: z
      .object({ waiting: count, active: count, waitingChildren: count, completed: count, failed: count })
      .nullable()
      .meta({ description: 'What the queue holds; null while its server does not answer.' }),
    rowsWaiting: count.meta({ description: 'Rows whose work is due and that nobody has claimed.' }),
    hold: holdSchema.nullable(),
  })
  .meta({ id: 'OperatorQueue' });

const backlogSchema = z
  .object({
    jobs: countsByName('Jobs that have not ended, by state.'),
    chunks: countsByName('Chunks that have not ended, by state.'),
    oldestWaitingSeconds: seconds.nullable().meta({
      description: 'How long the oldest job or chunk has waited since it was last rung for; null for none.',
    }),
    outbox: z.object({
      unsent: count,
      oldestSeconds: seconds.nullable().meta({ description: 'Null when everything is published.' }),
    }),
    tenants: z
      .array(z.object({ tenantID: z.string(), name: z.string(), jobsQueued: count, chunksOpen: count }))
      .meta({ description: 'Tenants with most to do first, at most 50.' }),
  })
  .meta({ id: 'OperatorBacklog' });

const workerSchema = z
  .object({
    name: z.string(),
    host: z.string(),
    pid: count,
    version: z.string(),
    slots: count.meta({ description: 'Chunks it can run at the same time.' }),
    active: count,
    loopLagMs: z.number().min(0).meta({ description: 'Longest delay of its event loop in the last second.' }),
    memoryBytes: count,
    startedAt: instant,
    heartbeatAgeSeconds: seconds,
    isDraining: z.boolean(),
    isSilent: z.boolean().meta({ description: 'Not heard of for ten seconds: dead, or cut off.' }),
  })
  .meta({ id: 'OperatorWorker' });

const failureSchema = z
  .object({
    fingerprint: z.string(),
    code: z.string(),
    message: z.string().meta({ description: 'Of the newest one.' }),
    frame: z.string().nullable().meta({ description: 'Topmost frame of ours.' }),
    firstAt: instant,
    lastAt: instant,
    lastDay: count,
    lastWeek: count,
    tenants: count,
    engineVersions: z.array(z.string()),
    exampleJobID: z.string(),
  })
  .meta({ id: 'OperatorFailure' });

const throughputSchema = z
  .object({ jobs: count, chunks: count, patients: count, records: count })
  .meta({ id: 'OperatorThroughput' });

const meterExportsSchema = z
  .object({
    byState: countsByName('Meter events for Stripe that are not posted, by state.'),
    oldestSeconds: seconds
      .nullable()
      .meta({ description: 'How long ago the oldest usage was that waits; null for none.' }),
    pause: z
      .object({ until: instant, detail: z.string() })
      .nullable()
      .meta({ description: 'Until when nothing is posted, and what Stripe said.' }),
    parked: z
      .array(
        z.object({
          reason: z.enum(meterExportReasons),
          detail: z.string().meta({ description: 'Of the newest one.' }),
          tenants: count,
          events: count,
        }),
      )
      .meta({ description: 'What no further attempt is made of, by reason.' }),
  })
  .meta({ id: 'OperatorMeterExports' });

const ledgerCheckSchema = z
  .object({
    night: z.string(),
    tenants: count.meta({ description: 'Checked so far.' }),
    unsound: count.meta({ description: 'Tenants of these whose ledger does not agree.' }),
    differences: count,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'OperatorLedgerCheck' });

export const operatorOverviewSchema = z
  .object({
    at: instant,
    queues: z.array(queueSchema),
    backlog: backlogSchema,
    workers: z.array(workerSchema),
    failures: z
      .array(failureSchema)
      .meta({ description: 'Of the last seven days, by cause, the most frequent first; at most 50.' }),
    webhookDeliveries: countsByName('Deliveries that have not succeeded, by state.'),
    meterExports: meterExportsSchema,
    ledgerCheck: ledgerCheckSchema.nullable().meta({ description: 'Of the last night that has one.' }),
    throughput: z.object({ lastFiveMinutes: throughputSchema, lastHour: throughputSchema }),
  })
  .meta({ id: 'OperatorOverview' });

export type OperatorOverview = DeepReadonly<z.infer<typeof operatorOverviewSchema>>;
export type OperatorWorker = OperatorOverview['workers'][number];
