// The same specification gives the same bytes through the whole platform, however it is run.

import {
  createApiClient,
  createPrivateDirectory,
  databaseUrlOf,
  isRedisInstalled,
  queryRows,
  REDIS_INSTALL_COMMAND,
  startRedis,
  startStackProcess,
  until,
} from '@synthward/testkit';

const PARTS = 5;
const spec = {
  name: 'bytes',
  population: PARTS * 1000 - 123,
  seed: 99,
  conditions: [
    { name: 'hypertension', prevalence: 0.31 },
    { name: 'diabetes-type-2', prevalence: 0.12 },
  ],
  hie: {
    sourceSystems: ['clinic', 'lab-network'],
    duplicateRate: 0.1,
    addressDriftRate: 0.2,
    missingPhoneRate: 0.05,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'] },
};

interface Run {
  readonly workers?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Called once some patients are there. */
  readonly disturb?: (workerPids: readonly number[]) => void;
}

/** Content digests by name, from a stack of its own; expects that nothing was doubled. */
async function digestsOf({ workers = 1, env = {}, disturb }: Run): Promise<Record<string, string>> {
  const directory = createPrivateDirectory('bytes');
  const stack = await startStackProcess({ dataDir: directory.path, workers, env });
  try {
    const client = createApiClient(stack);
    const jobID = await client.submit(spec);
    if (disturb) {
      await until(async () => (await client.job(jobID)).progress.patients > 300, {
        message: 'work has begun',
      });
      disturb(stack.childPids('worker'));
    }
    const job = await client.ended(jobID);
    if (job.status !== 'completed') throw new Error(`${JSON.stringify(job.error)}\n${stack.logs()}`);
    const [counts] = await queryRows(
      databaseUrlOf(directory.path),
      `select (select count(*) from usage_event)::int as usage, (select count(*) from artifact)::int as artifacts`,
    );
    expect(counts).toEqual({ usage: 4, artifacts: 2 * PARTS + 1 });
    return Object.fromEntries(
      job.artifacts
        .filter(({ format }: { format: string }) => format !== 'manifest')
        .map(({ name, contentSha256 }: { name: string; contentSha256: string }) => [name, contentSha256]),
    );
  } finally {
    await stack.stop();
    directory.remove();
  }
}

const quick = { SYNTHWARD_LOCK_MS: '2000' };
let expected: Record<string, string>;

beforeAll(async () => {
  expected = await digestsOf({ env: { SYNTHWARD_CHUNK_PARTS: '1' } });
}, 120_000);

test('two artifacts for each part are compared', () => {
  expect(Object.keys(expected)).toHaveLength(2 * PARTS);
});

test('two workers and chunks of one part give the bytes of one worker', async () => {
  expect(await digestsOf({ workers: 2, env: { SYNTHWARD_CHUNK_PARTS: '1' } })).toEqual(expected);
}, 120_000);

test('chunks of three parts in the time zone Pacific/Apia give the same bytes', async () => {
  expect(
    await digestsOf({ env: { SYNTHWARD_CHUNK_PARTS: '3', TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8' } }),
  ).toEqual(expected);
}, 120_000);

test('one chunk of all parts in UTC gives the same bytes', async () => {
  expect(await digestsOf({ env: { SYNTHWARD_CHUNK_PARTS: '1000', TZ: 'UTC' } })).toEqual(expected);
}, 120_000);

test('a worker killed in the middle of a job is replaced, and the bytes are the same', async () => {
  const killFirst = ([first]: readonly number[]) => {
    if (first === undefined) throw new Error('no worker runs');
    process.kill(first, 'SIGKILL');
  };
  const env = { ...quick, SYNTHWARD_CHUNK_PARTS: '1' };
  expect(await digestsOf({ workers: 2, env, disturb: killFirst })).toEqual(expected);
}, 120_000);

test('every worker killed at once, the bytes are the same', async () => {
  const killAll = (pids: readonly number[]) => {
    expect(pids.length).toBeGreaterThan(0);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  };
  expect(
    await digestsOf({ workers: 2, env: { ...quick, SYNTHWARD_CHUNK_PARTS: '3' }, disturb: killAll }),
  ).toEqual(expected);
}, 120_000);

const needsRedis = isRedisInstalled() || process.env.CI === 'true' ? describe : describe.skip;
if (!isRedisInstalled())
  process.stderr.write(`\nSKIPPED: the queue on Redis needs ${REDIS_INSTALL_COMMAND}\n`);

needsRedis(`with the queue on Redis (${REDIS_INSTALL_COMMAND})`, () => {
  test('the bytes are those of the queue on PostgreSQL', async () => {
    const redis = await startRedis();
    if (!redis) throw new Error(`redis-server is missing: ${REDIS_INSTALL_COMMAND}`);
    try {
      expect(await digestsOf({ workers: 2, env: { REDIS_URL: redis.url } })).toEqual(expected);
    } finally {
      await redis.stop();
    }
  }, 120_000);
});
