// What the guide to operating says of the roles of the database, tried on a server of its own.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { PlanListView } from '@synthward/contracts';
import { type PostgresServer, startPostgres } from '@synthward/embedded';
import {
  createApiClient,
  createPrivateDirectory,
  type PrivateDirectory,
  queryRows,
  until,
} from '@synthward/testkit';
import { readGuide } from './use-guide';

const ROOT = path.resolve(__dirname, '../..');
const SECRET_KEY = Buffer.alloc(32, 5).toString('base64');
let directory: PrivateDirectory;
let server: PostgresServer;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = createPrivateDirectory('database-roles');
  server = await startPostgres({ dir: directory.path, tieToParent: true }); // roles belong to a server: each test has one
});
afterEach(async () => {
  for (const child of children.splice(0)) await ended(child, 'SIGKILL');
  await server.stop();
  directory.remove();
});

/** The two snippets of the guide: what somebody does for a migrator who may make no roles, and the login of the processes. */
function snippets(): readonly [string, string] {
  const [, section = ''] = readGuide('operating').split('## Roles of the database\n');
  const [roles, login] = [...section.matchAll(/```sql\n([^`]+)```/g)].map(([, sql]) => sql);
  if (!roles || !login) throw new Error('the guide has lost its statements');
  return [roles, login];
}

function urlOf(login: string, database: string): string {
  const url = new URL(server.url(database));
  url.username = login;
  return url.href;
}

function environmentFor(url: string) {
  const { PATH = '', HOME = '/' } = process.env;
  return {
    ...{ PATH, HOME, DATABASE_URL: url, SYNTHWARD_DATA_DIR: directory.path, PORT: '0' },
    SYNTHWARD_SECRET_KEY: SECRET_KEY,
  };
}

function prepare(url: string) {
  const program = path.join(ROOT, 'infra/docker/prepare-servers.mjs');
  return spawnSync(process.execPath, [program], { env: environmentFor(url), encoding: 'utf8' });
}

interface Started {
  readonly child: ChildProcess;
  output(): string;
}

function start(app: 'api' | 'worker', url: string): Started {
  const program = path.join(ROOT, `apps/${app}/dist/main.js`);
  const child = spawn(process.execPath, [program], {
    env: environmentFor(url),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return { child, output: () => output };
}

async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> {
  if (signal) child.kill(signal);
  await until(() => child.exitCode !== null || child.signalCode !== null, {
    message: 'the process has ended',
    timeoutMs: 30_000,
  });
  return child.exitCode;
}

/** A whole job on the login of the processes, which owns nothing. */
async function tryPlatform(url: string, printed: string): Promise<void> {
  const [api, worker] = [start('api', url), start('worker', url)];
  const portOf = () => Number(/"port":(\d+)/.exec(api.output())?.[1]);
  const port = await until(portOf, { message: 'the API listens', timeoutMs: 30_000 });
  await until(() => worker.output().includes('worker.ready'), {
    message: 'the worker is ready',
    timeoutMs: 30_000,
  });
  const client = createApiClient({ ...JSON.parse(printed), baseURL: `http://127.0.0.1:${port}` });
  expect((await client.call<PlanListView>('/billing/plans')).status).toBe(200);
  const jobID = await client.submit({ name: 'roles', population: 20 });
  expect((await client.completed(jobID)).status).toBe('completed');
}

test('a migrator who may make roles prepares an empty server, and the processes work with less than that', async () => {
  await queryRows(server.url('postgres'), 'create role creator login createrole createdb');
  const url = urlOf('creator', 'synthward');
  const first = prepare(url);
  expect([first.status, first.stderr]).toEqual([0, '']);
  const [, login] = snippets();
  await queryRows(url, login);
  await tryPlatform(urlOf('synthward_service', 'synthward'), first.stdout);
  expect(prepare(url)).toMatchObject({ status: 0, stdout: '', stderr: '' });
}, 180_000);

test('a migrator who may make no roles is told what lacks, and is content with what the guide says', async () => {
  const byHand = (sql: string) => queryRows(server.url('postgres'), sql);
  await byHand('create role migrator login');
  await byHand('create database given owner migrator');
  const url = urlOf('migrator', 'given');
  const refused = prepare(url);
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toMatch(/the role synthward_app is missing, and migrator may not create roles/);

  await byHand('drop database given');
  await byHand('create database given owner migrator');
  const [roles, login] = snippets();
  await byHand(`${roles}${login}`);
  const first = prepare(url);
  expect([first.status, first.stderr]).toEqual([0, '']);
  await tryPlatform(urlOf('synthward_service', 'given'), first.stdout);
}, 180_000);

test('no process starts when a role passes the policies, and each says why', async () => {
  const url = server.url('synthward');
  expect(prepare(url).status).toBe(0);
  await queryRows(url, 'alter role synthward_app bypassrls');
  const words = (role: string) => `The role ${role} is a superuser or has BYPASSRLS`;
  const api = start('api', url);
  expect(await ended(api.child)).toBe(1);
  expect(api.output()).toContain(words('synthward_app'));
  await queryRows(url, 'alter role synthward_app nobypassrls; alter role synthward_worker superuser');
  for (const refused of [start('api', url), start('worker', url)]) {
    expect(await ended(refused.child)).toBe(1);
    expect(refused.output()).toContain(words('synthward_worker'));
  }
}, 120_000);
