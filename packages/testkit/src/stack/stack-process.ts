// The platform as a test starts it: the built one-machine stack as a process of its own, on a private directory.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../until';
import { childrenOf, isRunning, processesOn } from './processes';

export interface StackOptions {
  readonly dataDir: string;
  /** One unless told. */
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
  /** SIGTERM; resolves when it and everything it had started are gone, the database too. Nothing when it has ended. */
  stop(): Promise<void>;
  /** SIGKILL of the supervising process alone; what it had started is left to itself. */
  kill(): Promise<void>;
  /** What it has printed so far. */
  stdout(): string;
  /** What its processes logged: the end of each. */
  logs(): string;
}

const REPOSITORY = path.resolve(__dirname, '../../../..');
const START_MS = 120_000;
const STOP_MS = 45_000;
const LOG_LINES = 40;

/** Starts the stack and waits for its ready line. Rejects with its words when it ends instead, or takes too long. */
export async function startStackProcess(options: StackOptions): Promise<StackProcess> {
  const { dataDir } = options;
  const child = spawnStack(options);
  const output = collect(child);
  const logs = () => `${output.stderr()}\n${readLogs(dataDir)}`;
  const ready = await readReadyLine(child, output.stdout).catch(async (error: unknown) => {
    await killProcessesOn(dataDir);
    throw new Error(`${error instanceof Error ? error.message : error}\n${logs()}`, { cause: error });
  });
  return {
    ...ready,
    childPids: (app) => childrenOf(ready.pid, `apps/${app}/dist/main.js`),
    async stop() {
      if (hasEnded(child)) return;
      child.kill('SIGTERM');
      const gone = () => hasEnded(child) && processesOn(dataDir).length === 0;
      await until(gone, { timeoutMs: STOP_MS, message: `everything on ${dataDir} has ended` });
    },
    async kill() {
      child.kill('SIGKILL');
      await until(() => hasEnded(child), { message: 'the killed process is gone' });
    },
    stdout: output.stdout,
    logs,
  };
}

/** Ends whatever still works on the directory, as what a killed stack had started does. */
export async function killProcessesOn(dataDir: string): Promise<void> {
  for (const pid of processesOn(dataDir)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  await until(() => processesOn(dataDir).length === 0, { message: `nothing works on ${dataDir}` });
}

/** `setpriv` ties the stack's life to ours: a killed test run leaves nothing behind. */
function spawnStack({ dataDir, workers = 1, env = {} }: StackOptions): ChildProcess {
  const program = [process.execPath, path.join(REPOSITORY, 'apps/stack/dist/main.js')];
  const flags = ['--json', '--port', '0', '--data-dir', dataDir, '--workers', String(workers)];
  const { PATH = '', HOME = '/' } = process.env;
  return spawn('setpriv', ['--pdeathsig', 'TERM', ...program, ...flags], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  return { stdout: () => stdout, stderr: () => stderr };
}

async function readReadyLine(child: ChildProcess, stdout: () => string): Promise<ReadyLine> {
  await until(() => stdout().includes('\n') || hasEnded(child), {
    timeoutMs: START_MS,
    message: 'the stack is ready',
  });
  if (!stdout().includes('\n')) throw new Error('The stack ended before it was ready.');
  return JSON.parse(stdout());
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function readLogs(dataDir: string): string {
  const dir = path.join(dataDir, 'logs');
  if (!existsSync(dir)) return '';
  return readdirSync(dir)
    .map((name) => `--- ${name}\n${lastLines(path.join(dir, name))}`)
    .join('\n');
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}
