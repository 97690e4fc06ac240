// Worker processes as they report themselves, once a second.

import { type Database, inTransaction } from '../database';
import { recordOperatorAction } from './operator-actions';

export interface WorkerBeat {
  readonly name: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  /** Chunks it can run at the same time. */
  readonly slots: number;
  readonly active: number;
  readonly loopLagMs: number;
  readonly memoryBytes: number;
  readonly isDraining: boolean;
  readonly startedAt: Date;
}

/**
 * Writes the worker's row; answers whether an operator has asked it to drain. A row that an earlier process left under
 * the same name, as in a container that was started again, is taken over without what was asked of that process.
 */
export async function recordWorkerBeat({ pool }: Database, beat: WorkerBeat): Promise<boolean> {
  const { rows } = await pool.query<{ is_draining: boolean }>(
    `insert into worker (name, host, pid, version, slots, active, loop_lag_ms, memory_bytes, is_draining, started_at, heartbeat_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now())
     on conflict (name) do update set host = $2, pid = $3, version = $4, slots = $5, active = $6, loop_lag_ms = $7,
       memory_bytes = $8, is_draining = (worker.is_draining and worker.started_at = $10) or $9, started_at = $10,
       heartbeat_at = now()
     returning is_draining`,
    [
      beat.name,
      beat.host,
      beat.pid,
      beat.version,
      beat.slots,
      beat.active,
      beat.loopLagMs,
      beat.memoryBytes,
      beat.isDraining,
      beat.startedAt,
    ],
  );
  return rows[0]?.is_draining ?? false;
}

/** Chunks that all workers together can run, by those who reported within `withinSeconds` and do not drain. */
export async function countFleetSlots({ pool }: Database, withinSeconds: number): Promise<number> {
  const { rows } = await pool.query<{ slots: string }>(
    `select coalesce(sum(slots), 0) as slots from worker
      where heartbeat_at > now() - make_interval(secs => $1::float8) and not is_draining`,
    [withinSeconds],
  );
  return Number(rows[0]?.slots ?? 0);
}

/** Removes the row of a worker that has left in order. */
export async function removeWorker({ prisma }: Database, name: string): Promise<void> {
  await prisma.worker.deleteMany({ where: { name } });
}

/** Asks the worker to drain and records who did; false when there is no such worker. */
export function drainWorker(
  database: Database,
  request: { readonly name: string; readonly reason: string; readonly actor: string; readonly at: Date },
): Promise<boolean> {
  const { name, ...rest } = request;
  return inTransaction(database, async (transaction) => {
    const { count } = await transaction.worker.updateMany({ where: { name }, data: { isDraining: true } });
    if (count === 0) return false;
    await recordOperatorAction(transaction, { action: 'worker.drain', target: name, ...rest });
    return true;
  });
}

/** Removes the rows of workers that have been silent for longer; answers how many. */
export async function pruneWorkers({ pool }: Database, silentHours: number): Promise<number> {
  const { rowCount } = await pool.query(
    'delete from worker where heartbeat_at < now() - make_interval(hours => $1::int)',
    [silentHours],
  );
  return rowCount ?? 0;
}
