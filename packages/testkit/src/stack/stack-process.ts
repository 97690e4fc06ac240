// The platform as a test starts it: the built one-machine stack as a process of its own, on a private directory.

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../until';

export interface StackOptions {
  readonly dataDir: string;
  readonly workers?: number;
  /** Beyond PATH and HOME; the test's own environment is not handed on. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The line that the stack prints when it is ready. */
interface ReadyLine {
  readonly ready: true;
  readonly baseURL: string;
  readonly consoleURL: string;
  readonly operatorURL: string;
  readonly tenantID: string;
  readonly token: string;
  readonly apiKey: string;
  readonly operatorToken: string;
  readonly pid: number;
}

export interface StackProcess extends ReadyLine {
  /** Process ids of the running children, by their program. */
  childPids(app: 'api' | 'worker'): number[];
  /** SIGTERM, then waits for the end. */
  stop(): Promise<void>;
  /** SIGKILL of the supervising process alone, then waits until its children have noticed. */
  kill(): Promise<void>;
  /** What its processes logged. */
  logs(): string;
}

const REPOSITORY = path.resolve(__dirname, '../../../..');
const START_MS = 60_000;
const STOP_MS = 45_000;

/** Starts the stack and waits for its ready line. Rejects with its words when it ends instead. */
export async function startStackProcess({
  dataDir,
  workers = 1,
  env = {},
}: StackOptions): Promise<StackProcess> {
  const args = ['--json', '--port', '0', '--data-dir', dataDir, '--workers', String(workers)];
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn(process.execPath, [path.join(REPOSITORY, 'apps/stack/dist/main.js'), ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const line = await until(() => output.stdout() || hasEnded(child), {
    timeoutMs: START_MS,
    message: 'the stack is ready',
  });
  if (typeof line !== 'string') throw new Error(`The stack ended before it was ready.\n${output.stderr()}`);
  const ready: ReadyLine = JSON.parse(line);
  const end = async (signal: NodeJS.Signals) => {
    const children = [...childPids(ready.pid, 'api'), ...childPids(ready.pid, 'worker')];
    child.kill(signal);
    await until(() => hasEnded(child), { timeoutMs: STOP_MS, message: 'the stack has ended' });
    await until(() => !children.some(isRunning), { timeoutMs: STOP_MS, message: 'its processes have ended' });
  };
  return {
    ...ready,
    childPids: (app) => childPids(ready.pid, app),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    logs: () => `${output.stderr()}\n${readLogs(dataDir)}`,
  };
}

function collect(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return { stdout: () => (stdout.includes('\n') ? stdout : ''), stderr: () => stderr };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Children are found in /proc: a restarted worker has another id than the first one. */
function childPids(parent: number, app: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const status = readProc(pid, 'status');
      return (
        status.includes(`PPid:\t${parent}\n`) &&
        !status.includes('State:\tZ') &&
        readProc(pid, 'cmdline').includes(`apps/${app}/dist/main.js`)
      );
    });
}

function isRunning(pid: number): boolean {
  const status = readProc(pid, 'status');
  return status !== '' && !status.includes('State:\tZ');
}

/** Empty for a process that has gone in the meantime. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function readLogs(dataDir: string): string {
  const dir = path.join(dataDir, 'logs');
  return readdirSync(dir)
    .map((name) => `--- ${name}\n${readFileSync(path.join(dir, name), 'utf8')}`)
    .join('\n');
}
