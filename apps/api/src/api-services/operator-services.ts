// What operators see and do, behind the HTTP face.

import type { BaseAdapter } from '@bull-board/api/baseAdapter';
import type {
  EvidenceFindingsView,
  EvidenceImportQuery,
  EvidenceImportView,
  EvidenceLibrariesView,
  OperatorActionListView,
  OperatorOverview,
  QueueStateView,
  VerifiedLedgerListView,
  WorkerStateView,
} from '@synthward/contracts';

export interface EvidenceServices {
  /** Throws what the chunks throw; nothing is kept then. */
  import(
    source: EvidenceImportQuery & { readonly chunks: AsyncIterable<Uint8Array>; readonly actor: string },
  ): Promise<EvidenceImportView>;
  /** Throws `not_found`. */
  readImport(importID: string): Promise<EvidenceImportView>;
  libraries(): Promise<EvidenceLibrariesView>;
  search(query: { readonly q: string; readonly library?: string }): Promise<EvidenceFindingsView>;
}

/** Who operates: by a token, or by a session that a token opened. */
export interface Operator {
  /** Id of the token or session, as it stands in the list of actions. */
  readonly actor: string;
}

/** A write, by whom, with its body `{reason}`. */
interface OperatorCommand extends Operator {
  readonly body: unknown;
}

export interface OperatorServices {
  /** Undefined for every token that is no operator's. */
  authenticate(bearer: string): Promise<Operator | undefined>;
  /** Undefined for a session that has ended or never was. */
  authenticateSession(secret: string): Promise<Operator | undefined>;
  /** Undefined for every token that is no operator's. */
  startSession(
    bearer: string,
  ): Promise<{ readonly sessionID: string; readonly secret: string; readonly expiresAt: Date } | undefined>;
  stopSession(sessionID: string): Promise<void>;
  overview(): Promise<OperatorOverview>;
  /** The newest first. Throws `invalid_cursor`. */
  actions(page: { readonly limit: number; readonly cursor?: string }): Promise<OperatorActionListView>;
  /** Works out a page of tenants' ledgers again. Throws `invalid_cursor`. */
  verifyLedgers(page: { readonly limit: number; readonly cursor?: string }): Promise<VerifiedLedgerListView>;
  /** Throws `not_found` for a queue that there is not, and `invalid_spec`. */
  holdQueue(command: OperatorCommand & { readonly queue: string }): Promise<QueueStateView>;
  /** Throws like `holdQueue`. */
  releaseQueue(command: OperatorCommand & { readonly queue: string }): Promise<QueueStateView>;
  /** Throws `not_found` for a worker that there is not, and `invalid_spec`. */
  drainWorker(command: OperatorCommand & { readonly worker: string }): Promise<WorkerStateView>;
  /** Libraries of evidence. */
  readonly evidence: EvidenceServices;
  /** Records what the queue board is about to do. */
  recordBoardAction(request: Operator & { readonly method: string; readonly path: string }): Promise<void>;
  /** What the queue board shows. */
  readonly boardQueues: readonly BaseAdapter[];
}
