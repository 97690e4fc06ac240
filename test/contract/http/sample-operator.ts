// Small use cases of operators behind the HTTP face: one operator, one queue, one worker, no board.

import { type OperatorActionView, type OperatorOverview, readOperatorReason } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { OperatorServices } from '../../../apps/api/src/api-services/operator-services';

export const OPERATOR_TOKEN = 'operator-token';
export const SESSION_SECRET = 'session-secret';
export const QUEUE = 'cohort-chunk';
export const WORKER = 'host-1';

const sampleAction: OperatorActionView = {
  actionID: 'act_1',
  at: '2026-01-01T00:00:00.000Z',
  actor: 'tok_1',
  action: 'queue.hold',
  target: QUEUE,
  reason: 'why',
  data: {},
};

/** Services that succeed for the one operator; `changes` replaces some of them. */
export function sampleOperator(changes: Partial<OperatorServices> = {}): OperatorServices {
  return {
    authenticate: async (bearer) => (bearer === OPERATOR_TOKEN ? { actor: 'tok_1' } : undefined),
    authenticateSession: async (secret) => (secret === SESSION_SECRET ? { actor: 'ses_1' } : undefined),
    startSession: async (bearer) =>
      bearer === OPERATOR_TOKEN
        ? { sessionID: 'ses_1', secret: SESSION_SECRET, expiresAt: new Date(0) }
        : undefined,
    stopSession: async () => undefined,
    overview: async () => sampleOverview,
    actions: async () => ({ data: [sampleAction], hasMore: false, nextCursor: null }),
    verifyLedgers: async () => ({
      data: [{ tenantID: 'ten_own', isSound: true, differences: [] }],
      hasMore: true,
      nextCursor: 'ten_own',
    }),
    holdQueue: async ({ queue, body }) => ({ queue: knownQueue(queue), isHeld: !!readOperatorReason(body) }),
    releaseQueue: async ({ queue, body }) => ({
      queue: knownQueue(queue),
      isHeld: !readOperatorReason(body),
    }),
    async drainWorker({ worker, body }) {
      readOperatorReason(body);
      if (worker !== WORKER) throw new AppError('not_found', 'There is nothing at this address.');
      return { worker, isDraining: true };
    },
    recordBoardAction: async () => undefined,
    boardQueues: [],
    ...changes,
  };
}

function knownQueue(queue: string): typeof QUEUE {
  if (queue === QUEUE) return queue;
  throw new AppError('not_found', 'There is nothing at this address.');
}

const nothing = { jobs: 0, chunks: 0, patients: 0, records: 0 };

const sampleOverview: OperatorOverview = {
  at: '2026-01-01T00:00:00.000Z',
  queues: [{ name: QUEUE, doorbells: null, rowsWaiting: 0, hold: null }],
  backlog: {
    jobs: {},
    chunks: {},
    oldestWaitingSeconds: null,
    outbox: { unsent: 0, oldestSeconds: null },
    tenants: [],
  },
  workers: [],
  failures: [],
  webhookDeliveries: {},
  meterExports: { byState: {}, oldestSeconds: null, pause: null, parked: [] },
  ledgerCheck: null,
  throughput: { lastFiveMinutes: nothing, lastHour: nothing },
};
