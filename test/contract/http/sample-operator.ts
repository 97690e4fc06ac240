// Small use cases of operators behind the HTTP face: one operator, one queue, one worker, no board.

import {
  type EvidenceImportView,
  type OperatorActionView,
  type OperatorOverview,
  readOperatorReason,
} from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type {
  EvidenceServices,
  OperatorServices,
} from '../../../apps/api/src/api-services/operator-services';

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
    evidence: sampleEvidence,
    recordBoardAction: async () => undefined,
    boardQueues: [],
    ...changes,
  };
}

function knownQueue(queue: string): typeof QUEUE {
  if (queue === QUEUE) return queue;
  throw new AppError('not_found', 'There is nothing at this address.');
}

export const IMPORT = 'evi_1';

const sampleImport: EvidenceImportView = {
  importID: IMPORT,
  library: 'trials',
  name: 'source',
  format: 'auto',
  hasFullText: false,
  status: 'queued',
  bytes: 2,
  sha256: '0'.repeat(64),
  counts: { added: 0, changed: 0, unchanged: 0, removed: 0, tombstones: 0 },
  lost: { record: 0, detail: 0, rest: 0 },
  problems: [],
  error: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
};

const sampleEvidence: EvidenceServices = {
  async import({ chunks, library, name }) {
    let bytes = 0;
    for await (const chunk of chunks) bytes += chunk.length;
    return { ...sampleImport, library, name, bytes };
  },
  async readImport(importID) {
    if (importID !== IMPORT) throw new AppError('not_found', 'There is nothing at this address.');
    return sampleImport;
  },
  libraries: async () => ({ libraries: [], abstention: { isFittedToThese: false, source: 'nothing' } }),
  search: async () => ({ records: [] }),
};

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
