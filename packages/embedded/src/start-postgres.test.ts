// The lives and deaths of an embedded server. Each test has a directory of its own and leaves no process behind.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { createPrivateDirectory, type PrivateDirectory, queryRows, until } from '@synthward/testkit';
import { readPidFile } from './pid-file';
import { stopPostmaster } from './postmaster';
import { type PostgresServer, startPostgres } from './start-postgres';
import { findServerOwner } from './users';

const TEST_DIR = path.join(__dirname, '../test');

let directory: PrivateDirectory;
const children: ChildProcess[] = [];

beforeEach(() => {
  directory = createPrivateDirectory('embedded');
});

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await stopServer();
  directory.remove();
});

/** Without `startPostgres`, so that a test of a broken one leaves no server either. */
async function stopServer(): Promise<void> {
  const data = path.join(directory.path, 'data');
  const recorded = readPidFile(data);
  if (recorded) await stopPostmaster(data, recorded.pid);
}

function start(): Promise<PostgresServer> {
  return startPostgres({ dir: directory.path });
}

async function ask(server: PostgresServer, sql: string): Promise<unknown> {
  const [row] = await queryRows(server.url('postgres'), sql);
  return row?.n;
}

/** Another process that starts or adopts the server and lives until it is killed. */
function spawnHolder(...flags: string[]): ChildProcess {
  const args = ['-r', path.join(TEST_DIR, 'register-typescript.cjs'), path.join(TEST_DIR, 'hold-server.cjs')];
  const child = spawn(process.execPath, [...args, directory.path, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function startElsewhere(...flags: string[]) {
  const child = spawnHolder(...flags);
  if (!child.stdout) throw new Error('standard output is piped');
  for await (const line of readline.createInterface({ input: child.stdout })) {
    // The line is written by hold-server.cjs.
    return { child, ...(JSON.parse(line) as { pid: number; adopted: boolean }) };
  }
  throw new Error('the holder ended without a word');
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

test('rows written before a stop are there after the next start', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE t AS SELECT generate_series(1, 1000) AS i');
  await first.stop();
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await ask(second, 'SELECT count(*)::int AS n FROM t')).toBe(1000);
});

test('a second caller adopts the running server', async () => {
  const server = await start();
  const again = await start();
  expect([again.adopted, again.pid, again.port]).toEqual([true, server.pid, server.port]);
});

test('the server listens on the loopback address alone, at the port asked for', async () => {
  const first = await start();
  await first.stop();
  const second = await startPostgres({ dir: directory.path, port: first.port });
  expect(second.port).toBe(first.port);
  expect(await ask(second, "SELECT current_setting('listen_addresses') AS n")).toBe('127.0.0.1');
});

test('settings reach a server that is started', async () => {
  const server = await startPostgres({ dir: directory.path, settings: ['max_connections=17'] });
  expect(await ask(server, "SELECT current_setting('max_connections') AS n")).toBe('17');
});

test('stopping a server twice is harmless', async () => {
  const server = await start();
  await Promise.all([server.stop(), server.stop()]);
  await server.stop();
});

test('an orphan left by a killed parent is adopted', async () => {
  const parent = await startElsewhere();
  await kill(parent.child);
  const adopted = await start();
  expect([adopted.pid, adopted.adopted]).toEqual([parent.pid, true]);
  expect(await ask(adopted, 'SELECT 1 AS n')).toBe(1);
});

test('a tied server shuts down cleanly with its killed parent', async () => {
  const parent = await startElsewhere('--tie');
  await kill(parent.child);
  const log = path.join(directory.path, 'postgres.log');
  await until(() => readFileSync(log, 'utf8').includes('database system is shut down'), {
    message: 'the log says that the server has shut down',
  });
});

test('a killed server is started again with every committed row, though a query was running', async () => {
  const server = await start();
  await ask(server, 'CREATE TABLE t AS SELECT generate_series(1, 100000) AS i');
  const busy = ask(server, 'SELECT count(*)::int AS n FROM generate_series(1, 5000000) AS long_query');
  const ended = busy.catch(() => 'cut off'); // its backend outlives the server and holds shared memory
  const count = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%AS long_query'";
  await until(() => ask(server, count), { message: 'the long query runs' });
  process.kill(server.pid, 'SIGKILL');
  const after = await start();
  expect(after.adopted).toBe(false);
  expect(await ask(after, 'SELECT count(*)::int AS n FROM t')).toBe(100_000);
  await ended;
});

test('a stale pid file that names a living stranger of the same user is overruled', async () => {
  await (await start()).stop();
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore', cwd: '/', ...findServerOwner() });
  children.push(stranger);
  const data = path.join(directory.path, 'data');
  const record = [stranger.pid, data, 1, 5432, '', '127.0.0.1', '', 'ready   ', ''];
  writeFileSync(path.join(data, 'postmaster.pid'), record.join('\n'), { mode: 0o644 });
  const server = await start();
  expect(server.adopted).toBe(false);
  expect(stranger.exitCode).toBeNull();
});

test('of four starters at once on a new directory one starts and three adopt', async () => {
  const starts = await Promise.all([1, 2, 3, 4].map(() => startElsewhere()));
  expect(new Set(starts.map(({ pid }) => pid)).size).toBe(1);
  expect(starts.filter(({ adopted }) => adopted)).toHaveLength(3);
});

test('callers at once in one process share one server', async () => {
  const servers = await Promise.all([start(), start(), start()]);
  expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
});

test('a starter killed while it creates the cluster leaves a directory that works', async () => {
  const starter = spawnHolder();
  const partial = () => readdirSync(directory.path).find((name) => name.startsWith('partial-'));
  await until(partial, { message: 'the starter has begun to create the cluster' });
  await kill(starter);
  const server = await start();
  expect(await ask(server, 'SELECT 1 AS n')).toBe(1);
  expect(partial()).toBeUndefined();
});

test('a server that cannot start is an error with the end of its log', async () => {
  const impossible = startPostgres({ dir: directory.path, settings: ['shared_buffers=plenty'] });
  await expect(impossible).rejects.toThrow(
    /did not start[\s\S]*invalid value for parameter "shared_buffers"/,
  );
});

test('the directory may be named relative to the working directory and through a symbolic link', async () => {
  const server = await startPostgres({ dir: path.relative(process.cwd(), directory.path) });
  const link = path.join(directory.path, 'link');
  symlinkSync(directory.path, link);
  const again = await startPostgres({ dir: link });
  expect([again.adopted, again.pid]).toEqual([true, server.pid]);
});
