// Composes what operators see and do.

import type { Database } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import type { QueueBackend } from '@synthward/queue';
import {
  authenticateOperator,
  authenticateOperatorSession,
  drainWorkerOf,
  holdQueueOf,
  listActions,
  readOperatorOverview,
  recordBoardAction,
  releaseQueueOf,
  startOperatorSession,
  stopOperatorSession,
  verifyLedgerPage,
} from '@synthward/services';
import type { OperatorServices } from '../api-services/operator-services';

interface OperatorParts {
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly logger: Logger;
  readonly ring: () => void;
}

/** The operator's use cases on the parts of this process. */
export function operatorServicesOf({ database, backend, logger, ring }: OperatorParts): OperatorServices {
  const common = { database, clock: systemClock };
  const holding = { ...common, backend, logger, ring };
  return {
    authenticate: (bearer) => authenticateOperator(common, bearer),
    authenticateSession: (secret) => authenticateOperatorSession(common, secret),
    startSession: (bearer) => startOperatorSession(common, bearer),
    stopSession: (sessionID) => stopOperatorSession(common, sessionID),
    overview: () => readOperatorOverview({ ...common, backend }),
    actions: (page) => listActions(database, page),
    verifyLedgers: (page) => verifyLedgerPage(database, page),
    holdQueue: (command) => holdQueueOf(holding, command),
    releaseQueue: (command) => releaseQueueOf(holding, command),
    drainWorker: (command) => drainWorkerOf(common, command),
    recordBoardAction: (request) => recordBoardAction(common, request),
    boardQueues: backend.board,
  };
}
