// A child process that is kept running until it is told to stop.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export interface ProcessSettings {
  /** Shown in messages. */
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Both output streams are appended to this file. */
  readonly logFile: string;
  /** Told when the process ended by itself; it is started again. */
  readonly onRestart: (message: string) => void;
}

interface ReadyMessage {
  readonly kind: 'ready';
  readonly port?: number;
}

export interface SupervisedProcess {
  /** What the process said when it was ready for the first time; rejects when it ended before. */
  readonly ready: Promise<ReadyMessage>;
  readonly pid: number | undefined;
  /** Sends SIGTERM, and SIGKILL when the process is still there after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

const RESTART_MS = 1000;

/** Starts the process. Once it has been ready it is restarted, a second later, whenever it ends by itself. */
export function superviseProcess(settings: ProcessSettings): SupervisedProcess {
  let isStopping = false;
  let wasReady = false;
  let child: ChildProcess;
  let restart: NodeJS.Timeout | undefined;
  let ended: Promise<void>;

  const ready = new Promise<ReadyMessage>((resolve, reject) => {
    const start = () => {
      child = spawnWithLog(settings);
      child.on('message', (message) => {
        wasReady = true;
        resolve(message as ReadyMessage); // the only message our processes send
      });
      ended = new Promise((end) => child.once('close', () => end()));
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        if (isStopping) return;
        const message = `${settings.name} ended (${signal ?? `code ${code}`}); its log is ${settings.logFile}`;
        if (!wasReady) return reject(new Error(message));
        settings.onRestart(message);
        restart = setTimeout(start, RESTART_MS);
      });
    };
    start();
  });

  return {
    ready,
    get pid() {
      return child.pid;
    },
    async stop(graceMs) {
      isStopping = true;
      clearTimeout(restart);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The channel between the two also tells the child when this process is gone, however it went. */
function spawnWithLog({ script, env, logFile }: ProcessSettings): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    return spawn(process.execPath, [script], { env: { ...env }, stdio: ['ignore', log, log, 'ipc'] });
  } finally {
    closeSync(log);
  }
}
