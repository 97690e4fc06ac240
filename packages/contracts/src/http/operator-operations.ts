// What operators see and do; to everybody else these paths do not exist.

import { operatorActionListSchema, operatorReasonSchema } from '../operator/action';
import { verifiedLedgerListSchema } from '../operator/ledger-verification';
import { operatorOverviewSchema } from '../operator/overview';
import { queueStateSchema, workerStateSchema } from '../operator/queue';
import { operatorSessionSchema } from '../operator/session';
import { listQuerySchema } from './list-query';
import type { Operation, PathParameter } from './operation';

const queue: PathParameter = { pattern: /^[a-z-]{1,40}$/, description: 'Name of a queue.' };
const worker: PathParameter = { pattern: /^[A-Za-z0-9._-]{1,200}$/, description: 'Name of a worker.' };

const common = { access: 'operator', isRateLimited: true, pathParameters: {}, errors: [] } as const;
const read = { ...common, method: 'get' } as const;
const write = { ...common, method: 'post', requestBody: operatorReasonSchema } as const;

export const operatorOperations = {
  startOperatorSession: {
    ...common,
    method: 'post',
    operationID: 'startOperatorSession',
    path: '/operator/session',
    summary: 'Open an operator session',
    description:
      'A cookie for browsers, which send no bearer token: it opens what the token opens, for 8 hours.',
    responses: {
      201: {
        description: 'Opened.',
        schema: operatorSessionSchema,
        headers: { 'Set-Cookie': 'HttpOnly, SameSite=Strict; Secure unless served on loopback.' },
      },
    },
  },
  getOperatorOverview: {
    ...read,
    operationID: 'getOperatorOverview',
    path: '/operator/overview',
    summary: 'Platform at a glance',
    description: 'Queues, backlog, workers, failures by cause, deliveries and throughput of all tenants.',
    responses: { 200: { description: 'As it stands.', schema: operatorOverviewSchema } },
  },
  listOperatorActions: {
    ...read,
    operationID: 'listOperatorActions',
    path: '/operator/actions',
    summary: 'List operator actions',
    description: 'Everything that operators did, the newest first. Nothing of it can be changed or removed.',
    query: listQuerySchema,
    responses: { 200: { description: 'One page of actions.', schema: operatorActionListSchema } },
    errors: ['invalid_cursor'],
  },
  verifyLedgers: {
    ...read,
    operationID: 'verifyLedgers',
    path: '/operator/ledger/verification',
    summary: 'Verify ledgers',
    description:
      'Works the ledgers of one page of tenants out again, in the order of their ids, and tells what does not agree. Nothing is changed.',
    query: listQuerySchema,
    responses: { 200: { description: 'One tenant an entry.', schema: verifiedLedgerListSchema } },
    errors: ['invalid_cursor'],
  },
  holdQueue: {
    ...write,
    operationID: 'holdQueue',
    path: '/operator/queues/{queue}/hold',
    summary: 'Hold a queue',
    description: 'Nobody claims work of the queue until it is released; what runs goes on to its end.',
    pathParameters: { queue },
    responses: { 200: { description: 'Held, now or before.', schema: queueStateSchema } },
  },
  releaseQueue: {
    ...write,
    operationID: 'releaseQueue',
    path: '/operator/queues/{queue}/release',
    summary: 'Release a queue',
    description: 'Work of the queue is claimed again, and rung for at once.',
    pathParameters: { queue },
    responses: { 200: { description: 'Released, now or before.', schema: queueStateSchema } },
  },
  drainWorker: {
    ...write,
    operationID: 'drainWorker',
    path: '/operator/workers/{worker}/drain',
    summary: 'Drain a worker',
    description: 'The worker process takes no more work, finishes what it runs, and ends.',
    pathParameters: { worker },
    responses: { 202: { description: 'It will drain.', schema: workerStateSchema } },
  },
} as const satisfies Readonly<Record<string, Operation>>;
