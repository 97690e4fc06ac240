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
  importEvidence,
  listActions,
  listLibraries,
  readEvidenceImport,
  readOperatorOverview,
  recordBoardAction,
  releaseQueueOf,
  searchEvidence,
  startOperatorSession,
  stopOperatorSession,
  verifyLedgerPage,
} from '@synthward/services';
import type { ArtifactStore } from '@synthward/storage';
import type { OperatorServices } from '../api-services/operator-services';

interface OperatorParts {
  readonly database: Database;
  readonly backend: QueueBackend;
  readonly logger: Logger;
  readonly store: ArtifactStore;
  readonly ring: () => void;
}

/** The operator's use cases on the parts of this process. */
export function operatorServicesOf({
  database,
  backend,
  logger,
  store,
  ring,
}: OperatorParts): OperatorServices {
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
    evidence: {
      import: (source) => importEvidence({ ...common, store, ring }, source),
      readImport: (importID) => readEvidenceImport(database, importID),
      libraries: () => listLibraries(database),
      search: (query) => searchEvidence(database, query),
    },
    recordBoardAction: (request) => recordBoardAction(common, request),
    boardQueues: backend.board,
  };
}
