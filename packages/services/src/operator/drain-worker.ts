// Asking a worker process to leave when it has finished what it runs.

import { readOperatorReason, type WorkerStateView } from '@synthward/contracts';
import { drainWorker } from '@synthward/db';
import { notFound } from '../cohort-jobs/read';
import type { OperatorDependencies } from './authenticate-operator';

/** The worker reads it at its next beat, within a second. Throws `not_found` and `invalid_spec`. */
export async function drainWorkerOf(
  { database, clock }: OperatorDependencies,
  { worker, actor, body }: { readonly worker: string; readonly actor: string; readonly body: unknown },
): Promise<WorkerStateView> {
  const request = { name: worker, actor, reason: readOperatorReason(body), at: clock.now() };
  if (!(await drainWorker(database, request))) throw notFound();
  return { worker, isDraining: true };
}
