// A worker of a running stack's platform as a process of the test's own, to be told to leave and watched while it does.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import path from 'node:path';
import { until } from '../until';
import { databaseUrlOf } from './database-url';

export interface WorkerProcess {
  /** Its name in the rows. */
  readonly name: string;
  /** SIGTERM; resolves with its exit code when it has ended, or null when a signal ended it. */
  terminate(): Promise<number | null>;
  /** What it has logged so far. */
  logs(): string;
}

const PROGRAM = path.resolve(__dirname, '../../../../apps/worker/dist/main.js');
const READY_MS = 120_000;

/** Starts the built worker on the database and the store of a stack's directory; resolves when it serves the queues. */
export async function startWorkerProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<WorkerProcess> {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', process.execPath, PROGRAM], {
    env: { PATH, HOME, DATABASE_URL: databaseUrlOf(dataDir), SYNTHWARD_DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logs = collect(child);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const isReady = () => logs().includes('worker.ready') || hasEnded();
  await until(isReady, { timeoutMs: READY_MS, message: 'the worker is ready' });
  if (hasEnded()) throw new Error(`The worker ended before it was ready.\n${logs()}`);
  return {
    name: `${hostname()}-${child.pid}`,
    async terminate() {
      if (hasEnded()) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
      return child.exitCode;
    },
    logs,
  };
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  return () => text;
}
