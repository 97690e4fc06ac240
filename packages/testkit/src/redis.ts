// A real Redis for tests: private to the caller, in memory only, and gone with it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from './until';

export interface RedisServer {
  /** With the password, if any, and without a database number; databases 0 to 63 exist. */
  readonly url: string;
  /** SIGKILL, and a new process on the same port and folder; resolves when it answers. */
  crash(): Promise<void>;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

export interface StartRedisOptions {
  /** What the server asks for; none unless told. */
  readonly password?: string;
  /** `noeviction` unless told. */
  readonly maxmemoryPolicy?: string;
  /** Whether commands are kept in an append-only file; flushed every second, as in production. */
  readonly appendOnly?: boolean;
}

/** What a test that cannot run without Redis prints. */
export const REDIS_INSTALL_COMMAND = 'apt-get install -y --no-install-recommends redis-server';
const ATTEMPTS = 5;
// Below the range from which the system gives ports to others (32768 and up).
const FIRST_PORT = 16_000;
const PORTS = 4_000;

/** Whether the server is on the path. */
export function isRedisInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/**
 * How to name a describe block that needs Redis, and whether to skip it. Where Redis is missing this says so on standard
 * error and in the title; in CI nothing is skipped, and the suite fails.
 */
export function redisSuite(): { readonly title: string; readonly isSkipped: boolean } {
  if (isRedisInstalled()) return { title: 'on Redis', isSkipped: false };
  process.stderr.write(`\nThe queue on Redis was NOT tested: ${REDIS_INSTALL_COMMAND}\n\n`);
  return { title: `on Redis (no server: ${REDIS_INSTALL_COMMAND})`, isSkipped: process.env.CI !== 'true' };
}

/**
 * Starts a server on 127.0.0.1 that never evicts, as `nobody` when the tests run as root. Undefined when Redis is not
 * installed; throws with the server's last words when it is but does not start.
 */
export async function startRedis(options: StartRedisOptions = {}): Promise<RedisServer | undefined> {
  if (!isRedisInstalled()) return undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnSomePort(options);
    } catch (error) {
      // Somebody else may have the port.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Like `startRedis`, but throws when Redis is not installed, naming the remedy. */
export async function requireRedis(options: StartRedisOptions = {}): Promise<RedisServer> {
  const server = await startRedis(options);
  if (!server) throw new Error(`Redis is missing: ${REDIS_INSTALL_COMMAND}`);
  return server;
}

async function startOnSomePort({
  password = '',
  maxmemoryPolicy = 'noeviction',
  appendOnly = false,
}: StartRedisOptions): Promise<RedisServer> {
  const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
  const dir = await mkdtemp(path.join(tmpdir(), 'synthward-redis-'));
  await chmod(dir, 0o777); // as root the server runs as another user, who writes its log here
  const logFile = path.join(dir, 'redis.log');
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir,
    logfile: logFile,
    databases: '64',
    save: '',
    appendonly: appendOnly ? 'yes' : 'no',
    appendfsync: 'everysec',
    requirepass: password,
    'maxmemory-policy': maxmemoryPolicy,
  };
  let server = spawnServer(settings);
  const untilAnswering = async () => {
    await until(() => hasEnded(server) || answersAs(server, { port, password }), {
      timeoutMs: 10_000,
      message: 'Redis answers',
    });
    if (hasEnded(server)) throw new Error(`Redis did not start: ${await readFile(logFile, 'utf8')}`);
  };
  const crash = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    server = spawnServer(settings);
    await untilAnswering();
  };
  const stop = async () => {
    await stopServer(server);
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await untilAnswering();
    return { url: toUrl(port, password), crash, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `setpriv` ties the server's life to ours: a killed test run leaves nothing behind. */
function spawnServer(settings: Readonly<Record<string, string>>): ChildProcess {
  const asNobody = ['--reuid', 'nobody', '--regid', 'nogroup', '--clear-groups'];
  const privileges = process.getuid?.() === 0 ? asNobody : [];
  const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  return spawn('setpriv', ['--pdeathsig', 'TERM', ...privileges, 'redis-server', ...options], {
    stdio: 'ignore',
  });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

function toUrl(port: number, password: string): string {
  const credentials = password === '' ? '' : `:${encodeURIComponent(password)}@`;
  return `redis://${credentials}127.0.0.1:${port}`;
}

interface Address {
  readonly port: number;
  readonly password: string;
}

/** Whether it is our server that answers: a foreign one may have had the port before. */
function answersAs(server: ChildProcess, { port, password }: Address): Promise<boolean> {
  const login = password === '' ? '' : `AUTH ${JSON.stringify(password)}\r\n`;
  return new Promise((resolve) => {
    let reply = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(`${login}INFO server\r\nQUIT\r\n`));
    socket.on('data', (data) => {
      reply += data.toString();
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(reply.includes(`process_id:${server.pid}\r\n`)));
  });
}
