// The whole platform on one machine: database, migrations, credentials, API and workers as processes of their own.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { databaseRoles } from '@synthward/contracts';
import { ensureServiceLogin, findMigrationsDir, migrateDatabase, openDatabase } from '@synthward/db';
import { chooseDatabase } from '@synthward/embedded';
import { Redacted } from '@synthward/kernel';
import { migrateQueue } from '@synthward/queue';
import { createCredentialKeys, type FirstCredentials } from '@synthward/services';
import { ensureCredentials } from './credentials-file';
import { findFreePort } from './free-port';
import { ensureSecretKey } from './secret-key-file';
import { type SupervisedProcess, superviseProcess } from './supervised-process';

export interface StackSettings {
  readonly dataDir: string;
  /** Of the API on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly workers: number;
  /** The database dies with this process, however it ends: for demos and tests. */
  readonly isEphemeral: boolean;
  /** Variables that the processes inherit. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of processes that ended by themselves and were started again. */
  readonly onRestart: (message: string) => void;
}

export interface Stack {
  readonly baseURL: string;
  readonly credentials: FirstCredentials;
  readonly logsDir: string;
  /** Process ids of the workers, for whoever watches them. */
  workerPids(): readonly number[];
  /** Ends everything in order; what was accepted is kept and goes on at the next start. */
  stop(): Promise<void>;
}

const GRACE_MS = 30_000;
const DATABASE_NAME = 'synthward';

/** Starts or resumes the stack of a data directory; resolves when the API answers and the workers serve the queues. */
export async function startStack(settings: StackSettings): Promise<Stack> {
  const { dataDir, env } = settings;
  const logsDir = path.join(dataDir, 'logs');
  mkdirSync(logsDir, { recursive: true, mode: 0o700 });
  const database = await chooseDatabase({
    databaseUrl: env.DATABASE_URL,
    dir: path.join(dataDir, 'postgres'),
    name: DATABASE_NAME,
    tieToParent: settings.isEphemeral,
    onRestart: settings.onRestart,
  });
  try {
    await migrateDatabase({ url: database.url, migrationsDir: findMigrationsDir() });
    if (!env.REDIS_URL) await migrateQueue(database.url);
    const secretKey = env.SYNTHWARD_SECRET_KEY || ensureSecretKey(dataDir);
    const credentials = await openAndEnsureCredentials({ url: database.url, secretKey }, dataDir);
    const databaseUrl = database.embedded ? await ensureServiceLogin(database.url) : database.url;
    const processes = await startProcesses(settings, { databaseUrl, logsDir, secretKey });
    return {
      baseURL: `http://127.0.0.1:${processes.port}`,
      credentials,
      logsDir,
      workerPids: () => processes.workers.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
      stop: async () => {
        await stopAll([processes.api, ...processes.workers]);
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openAndEnsureCredentials(
  { url, secretKey }: { readonly url: string; readonly secretKey: string },
  dataDir: string,
): Promise<FirstCredentials> {
  const database = openDatabase({
    url,
    role: databaseRoles.worker,
    poolSize: 1,
    onIdleError: () => undefined, // a connection that breaks while idle is replaced; the next query tells
  });
  try {
    const keys = createCredentialKeys(new Redacted(secretKey));
    return await ensureCredentials({ database, keys }, dataDir);
  } finally {
    await database.close();
  }
}

interface Places {
  readonly databaseUrl: string;
  readonly logsDir: string;
  readonly secretKey: string;
}

/** A port of the system's choice is fixed before the API starts, so that a restarted API answers at the same address. */
async function startProcesses(settings: StackSettings, { databaseUrl, logsDir, secretKey }: Places) {
  const { dataDir, onRestart } = settings;
  const env = {
    SYNTHWARD_WEBHOOK_LOOPBACK: 'true', // receivers run on the same machine
    ...settings.env,
    SYNTHWARD_SECRET_KEY: secretKey,
    DATABASE_URL: databaseUrl,
    SYNTHWARD_DATA_DIR: dataDir,
  };
  const start = (name: string, app: 'api' | 'worker', more: Readonly<Record<string, string>> = {}) =>
    superviseProcess({
      name,
      script: path.resolve(__dirname, '../../', app, 'dist/main.js'),
      env: { ...env, ...more },
      logFile: path.join(logsDir, `${name}.log`),
      onRestart,
    });
  const workers = Array.from({ length: settings.workers }, (_, i) => start(`worker-${i + 1}`, 'worker'));
  const port = settings.port === 0 ? await findFreePort() : settings.port;
  const api = start('api', 'api', { HOST: '127.0.0.1', PORT: String(port) });
  const all = [api, ...workers];
  try {
    await Promise.all(all.map(({ ready }) => ready));
    return { api, workers, port };
  } catch (error) {
    await stopAll(all);
    throw error;
  }
}

async function stopAll(processes: readonly SupervisedProcess[]): Promise<void> {
  await Promise.all(processes.map((process) => process.stop(GRACE_MS)));
}
