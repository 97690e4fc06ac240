// What the deployment files promise, as far as it can be tried without a container engine.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  defaultStripeMeters,
  environmentSchema,
  type PlanListView,
  parseEnvironment,
} from '@synthward/contracts';
import {
  createApiClient,
  createPrivateDirectory,
  createTestDatabase,
  queryRows,
  type TestDatabase,
  until,
} from '@synthward/testkit';

const ROOT = path.resolve(__dirname, '../..');
const compose = readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(path.join(ROOT, 'infra/docker/Dockerfile'), 'utf8');

test('our processes are given only variables that they read', () => {
  const [, servers = ''] = /^x-servers: &servers\n((?: {2}.*\n)+)/m.exec(compose) ?? [];
  const named = [...servers.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(Object.keys(environmentSchema.shape)).toEqual(expect.arrayContaining(named));
});

test('a key of Stripe comes from outside, and nothing is sent to Stripe without one', () => {
  for (const name of ['SYNTHWARD_STRIPE_SECRET_KEY', 'SYNTHWARD_STRIPE_METERS'])
    expect(composed(name)).toBe(`\${${name}:-}`);
  const given = parseEnvironment({ SYNTHWARD_STRIPE_SECRET_KEY: '', SYNTHWARD_STRIPE_METERS: '' });
  expect(given.SYNTHWARD_STRIPE_SECRET_KEY).toBeUndefined();
  expect(given.SYNTHWARD_STRIPE_METERS).toEqual(defaultStripeMeters);
});

test('the image does not run as root, and starts programs that the build makes', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  const programs = [...`${compose}${dockerfile}`.matchAll(/apps\/\w+\/dist\/[\w/]+\.js/g)].map(
    ([file]) => file,
  );
  expect(new Set(programs)).toEqual(new Set(['apps/api/dist/main.js', 'apps/worker/dist/main.js']));
});

test('every path that the image copies is there, and what it copies holds all that the processes start from', () => {
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, file = '']) => file);
  expect(copied).toEqual(expect.arrayContaining(['packages', 'apps', 'prisma/migrations']));
  for (const file of copied) expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
  const commands = [...compose.matchAll(/\['node', '([^']+)'\]/g)].map(([, file = '']) => file);
  expect(commands).toEqual(['infra/docker/prepare-servers.mjs', 'apps/worker/dist/main.js']);
  for (const file of commands) expect(copied.some((each) => file.startsWith(each))).toBe(true);
});

test('ports, addresses and passwords of the servers are those that our processes are given', () => {
  const defaults = environmentSchema.parse({});
  expect(compose).toContain(`ports: ['127.0.0.1:${defaults.PORT}:${defaults.PORT}']`);
  expect(dockerfile).toContain(`PORT=${defaults.PORT}`);
  expect(dockerfile).toContain(`EXPOSE ${defaults.PORT}`);
  const database = new URL(composed('DATABASE_URL'));
  expect([database.hostname, database.port]).toEqual(['postgres', '5432']);
  expect([composed('POSTGRES_USER'), composed('POSTGRES_PASSWORD')]).toEqual([
    database.username,
    database.password,
  ]);
  expect(composed('POSTGRES_DB')).toBe(database.pathname.slice(1));
  expect(new URL(composed('REDIS_URL')).host).toBe('redis:6379');
  expect(new URL(composed('ARTIFACT_S3_ENDPOINT')).host).toBe('minio:9000');
  expect([composed('MINIO_ROOT_USER'), composed('MINIO_ROOT_PASSWORD')]).toEqual([
    composed('ARTIFACT_S3_ACCESS_KEY_ID'),
    composed('ARTIFACT_S3_SECRET_ACCESS_KEY'),
  ]);
  for (const host of ['postgres', 'redis', 'minio']) expect(compose).toMatch(new RegExp(`^  ${host}:$`, 'm'));
});

test('Redis keeps what it is given, and nobody is killed before the grace of a worker is over', () => {
  expect(compose).toContain("'--maxmemory-policy', 'noeviction', '--appendonly', 'yes'");
  const { SYNTHWARD_GRACE_MS } = environmentSchema.parse({});
  const [, worker = ''] = /^ {2}worker:\n((?: {4}.*\n)+)/m.exec(compose) ?? [];
  const patience = Number(/stop_grace_period: (\d+)s/.exec(worker)?.[1]);
  expect(patience * 1000).toBeGreaterThan(SYNTHWARD_GRACE_MS + 5000);
});

/** The value of a variable in the compose file, which names each once. */
function composed(name: string): string {
  const found = [...compose.matchAll(new RegExp(`^ +${name}: (\\S+)$`, 'gm'))];
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]?.[1] ?? '';
}

describe('on an empty database', () => {
  const directory = createPrivateDirectory('deployment');
  let neighbour: TestDatabase;
  let env: Record<string, string>;
  let databaseName: string;

  beforeAll(async () => {
    neighbour = await createTestDatabase('deployment');
    const url = new URL(neighbour.url);
    databaseName = `${url.pathname.slice(1)}_new`;
    url.pathname = databaseName;
    const { PATH = '', HOME = '/' } = process.env;
    const secretKey = Buffer.alloc(32, 7).toString('base64');
    const addresses = { DATABASE_URL: url.href, SYNTHWARD_DATA_DIR: directory.path, PORT: '0' };
    env = { PATH, HOME, ...addresses, SYNTHWARD_SECRET_KEY: secretKey };
  });
  afterAll(async () => {
    await queryRows(neighbour.url, `drop database if exists "${databaseName}" with (force)`);
    await neighbour.drop();
    directory.remove();
  });

  const prepare = () =>
    spawnSync(process.execPath, [path.join(ROOT, 'infra/docker/prepare-servers.mjs')], {
      env,
      encoding: 'utf8',
    });

  test('the preparation mints credentials once, and the production API accepts them', async () => {
    const first = prepare();
    expect([first.status, first.stderr]).toEqual([0, '']);
    const credentials = JSON.parse(first.stdout);
    const again = prepare();
    expect([again.status, again.stdout, again.stderr]).toEqual([0, '', '']);

    const api = spawn(process.execPath, [path.join(ROOT, 'apps/api/dist/main.js')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const baseURL = `http://127.0.0.1:${await listeningPort(api)}`;
      const { status, body } = await createApiClient({ ...credentials, baseURL }).call<PlanListView>(
        '/billing/plans',
      );
      expect(status).toBe(200);
      expect(body).toHaveProperty('data.length', 4);
    } finally {
      api.kill('SIGTERM');
      await until(() => api.exitCode !== null || api.signalCode !== null, { message: 'the API has ended' });
    }
    expect(api.exitCode).toBe(0);
  });

  test('the API does not start without a secret key, and says how to make one', () => {
    const { SYNTHWARD_SECRET_KEY: _, ...others } = env;
    const api = spawnSync(process.execPath, [path.join(ROOT, 'apps/api/dist/main.js')], {
      env: others,
      encoding: 'utf8',
    });
    expect(api.status).toBe(1);
    expect(api.stderr).toContain('SYNTHWARD_SECRET_KEY is not set');
    expect(api.stderr).toContain('openssl rand -base64 32');
  });

  test('tenants whose keys are all of the former form get new credentials, once', async () => {
    const [tenant] = await queryRows(env.DATABASE_URL ?? '', 'select id from tenant');
    await queryRows(env.DATABASE_URL ?? '', 'update api_key set public_id = id, revoked_at = now()');
    const first = prepare();
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(JSON.parse(first.stdout)).toMatchObject({
      tenantID: tenant?.id,
      apiKey: expect.stringMatching(/^sw_live_/),
    });
    expect(prepare().stdout).toBe('');
  });
});

/** From the API's own log: its port was left to the system. */
function listeningPort(api: ChildProcess): Promise<number> {
  let log = '';
  api.stdout?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  return until(() => Number(/"port":(\d+)/.exec(log)?.[1]), { message: 'the API listens' });
}
