// The built API as a process of its own, on the database and the store of a test file, with two tenants to talk as.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Redacted } from '@synthward/kernel';
import { createCredentialKeys, createFirstTenant } from '@synthward/services';
import { createPrivateDirectory, until } from '@synthward/testkit';
import { type Platform, usePlatform } from '../../../packages/services/test/use-platform';
import { type Client, createClient } from './client';

export interface Caller {
  readonly tenantID: string;
  /** What a request carries to be answered as this tenant. */
  readonly headers: Readonly<Record<string, string>>;
  readonly operatorHeaders: Readonly<Record<string, string>>;
}

export interface RealApi {
  readonly platform: Platform;
  client(): Client;
  own(): Caller;
  foreign(): Caller;
  newTenant(name: string): Promise<Caller>;
  /** What the server has logged as failures of its own. */
  failures(): readonly string[];
  /** The lines of the log about a request. */
  logged(requestID: string): readonly Readonly<Record<string, unknown>>[];
}

const PROGRAM = path.resolve(__dirname, '../../../apps/api/dist/main.js');
const READY_MS = 60_000;

/** No limit that requests of a test could meet. */
const SECRET_KEY = Buffer.alloc(32, 1).toString('base64');
const ENVIRONMENT = {
  SYNTHWARD_REQUESTS_PER_MINUTE: '1000000',
  SYNTHWARD_SECRET_KEY: SECRET_KEY,
  SYNTHWARD_SECURITY_CONTACT: 'mailto:security@example.com',
  // Nobody answers there, and nobody asks: no worker runs.
  SYNTHESIS_PROVIDER: 'upstream',
  SYNTHESIS_UPSTREAM_URL: 'http://127.0.0.1:9',
  SYNTHESIS_UPSTREAM_API_KEY: 'secret',
  PORT: '0',
};

/**
 * Starts the API before the tests of a file and ends it after them. Nothing generates but what a test finishes. `preload`
 * is a module that the process loads before the API.
 */
export function useRealApi(name: string, { preload }: { readonly preload?: string } = {}): RealApi {
  const platform = usePlatform(name);
  const dataDir = createPrivateDirectory(name);
  const started: { api?: Running; own?: Caller; foreign?: Caller } = {};
  beforeAll(async () => {
    mkdirSync(dataDir.path, { recursive: true });
    symlinkSync(platform.artifactsDir, path.join(dataDir.path, 'artifacts'));
    started.own = await newTenant(platform, 'own');
    started.foreign = await newTenant(platform, 'foreign');
    started.api = await startApi({
      ...ENVIRONMENT,
      DATABASE_URL: platform.database.url(),
      SYNTHWARD_DATA_DIR: dataDir.path,
      ...(preload !== undefined && { NODE_OPTIONS: `--require ${preload}` }),
    });
  }, READY_MS);
  afterAll(async () => {
    await started.api?.stop();
    dataDir.remove();
  });
  return {
    platform,
    client: () => required(started.api).client,
    own: () => required(started.own),
    foreign: () => required(started.foreign),
    newTenant: (tenant) => newTenant(platform, tenant),
    failures: () => required(started.api).failures(),
    logged: (requestID) => required(started.api).logged(requestID),
  };
}

async function newTenant(platform: Platform, name: string): Promise<Caller> {
  const founder = { database: platform.database(), keys: createCredentialKeys(new Redacted(SECRET_KEY)) };
  const first = await createFirstTenant(founder, { name, plan: 'enterprise' });
  return {
    tenantID: first.tenantID,
    headers: { authorization: `Bearer ${first.token}`, 'x-api-key': first.apiKey },
    operatorHeaders: { authorization: `Bearer ${first.operatorToken}` },
  };
}

interface Running {
  readonly client: Client;
  failures(): readonly string[];
  logged(requestID: string): readonly Readonly<Record<string, unknown>>[];
  stop(): Promise<void>;
}

async function startApi(environment: Readonly<Record<string, string>>): Promise<Running> {
  const { PATH = '', HOME = '/' } = process.env;
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', process.execPath, PROGRAM], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = collectLines(child);
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ready = () => lines.find((line) => line.includes('"api.listening"'));
  await until(() => ready() !== undefined || hasEnded(), { timeoutMs: READY_MS, message: 'the API listens' });
  if (hasEnded()) throw new Error(`The API ended before it listened.\n${lines.join('\n')}`);
  const { port } = JSON.parse(ready() ?? '{}');
  const client = createClient(port);
  return {
    client,
    failures: () => lines.filter((line) => line.includes('"request.failed"')),
    logged: (requestID) =>
      lines.filter((line) => line.includes(`"requestID":"${requestID}"`)).map((line) => JSON.parse(line)),
    async stop() {
      client.close();
      if (hasEnded()) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

/** Whole lines of both streams. */
function collectLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const parts = `${rest}${text}`.split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
  }
  return lines;
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('there is no API before the tests begin');
  return value;
}
