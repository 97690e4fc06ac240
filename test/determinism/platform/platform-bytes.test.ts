// The same specification gives the same bytes through the whole platform, however it is run.

import { truthFiles } from '@synthward/contracts';
import { redisSuite, requireRedis, type StackFixture, until, useStack, withStack } from '@synthward/testkit';
import { expectWhole } from '../../e2e/support/expect-whole';
import { storedFilesOf } from '../../e2e/support/stored-files';
import { freezeWorkerInChunk, untilTakenOver } from './frozen-worker';

const PARTS = 4;
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
  exports: { formats: ['json', 'ndjson', 'fhir-bundle', 'fhir-ndjson', 'manifest'], truth: true },
};

const RUN_MS = 300_000;
const QUICK_RECOVERY = { SYNTHWARD_CHUNK_PARTS: '1', SYNTHWARD_LOCK_MS: '2000' };

type Disturb = (jobID: string) => Promise<void>;

/** The content digest of every artifact; expects that nothing was lost or doubled, whatever disturbed the job. */
async function digestsOn(place: StackFixture, disturb?: Disturb): Promise<Record<string, string>> {
  const jobID = await place.client().submit(spec);
  await disturb?.(jobID);
  return expectWhole(place, jobID);
}

/** The same from a stack of its own, on which nobody disturbs. */
function digestsUnder(env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return withStack({ env }, async (place) => {
    const digests = await digestsOn(place);
    expect(storedFilesOf(place.dataDir).halfWritten).toEqual([]);
    return digests;
  });
}

let expected: Record<string, string>;
beforeAll(async () => {
  expected = await digestsUnder({ SYNTHWARD_CHUNK_PARTS: '1' });
}, RUN_MS);

test('all formats and five files of truth are compared for each part, the quality page and the manifest', () => {
  const names = Object.keys(expected);
  expect(names.filter((name) => !name.startsWith('fhir-'))).toHaveLength((2 + truthFiles.length) * PARTS + 2);
  for (const kind of ['bundles', 'Patient', 'Encounter', 'Condition', 'Observation', 'DocumentReference'])
    expect(names.filter((name) => name.startsWith(`fhir-${kind}-`))).toHaveLength(PARTS);
  expect(names.filter((name) => name.startsWith('fhir-Organization-'))).toHaveLength(1);
  expect(names.slice(-2)).toEqual(['quality.html', 'manifest.json']);
});

test.each([
  [
    'chunks of three parts, two threads, the time zone Pacific/Apia and Turkish',
    { SYNTHWARD_CHUNK_PARTS: '3', SYNTHWARD_WORKER_THREADS: '2', TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' },
  ],
  ['one chunk of all parts and the time zone UTC', { SYNTHWARD_CHUNK_PARTS: '1000', TZ: 'UTC' }],
])(
  '%s give the bytes of chunks of one part, one thread and the zone of the machine',
  async (_name, env) => {
    expect(await digestsUnder(env)).toEqual(expected);
  },
  RUN_MS,
);

describe('two workers', () => {
  const place = useStack({ workers: 2, env: QUICK_RECOVERY });
  const { stack, client } = place;

  test(
    'give the bytes of one worker',
    async () => {
      expect(await digestsOn(place)).toEqual(expected);
    },
    RUN_MS,
  );

  test(
    'give them after kill -9 of one in the middle of a chunk: the chunk is done again',
    async () => {
      const disturb = (jobID: string) => killWorkerInChunk(place, jobID);
      expect(await digestsOn(place, disturb)).toEqual(expected);
    },
    RUN_MS,
  );

  test(
    'give them after kill -9 of both at once: the job is resumed',
    async () => {
      await until(() => stack().childPids('worker').length === 2, { message: 'both workers run' });
      const disturb = async (jobID: string) => {
        const { chunkID } = await freezeWorkerInChunk(place, jobID);
        for (const pid of stack().childPids('worker')) process.kill(pid, 'SIGKILL');
        await untilTakenOver(place, chunkID);
      };
      expect(await digestsOn(place, disturb)).toEqual(expected);
    },
    RUN_MS,
  );

  test(
    'give them when one was silent until its chunk was taken over, and then woke up',
    async () => {
      const disturb = async (jobID: string) => {
        const { pid, chunkID } = await freezeWorkerInChunk(place, jobID);
        await untilTakenOver(place, chunkID);
        process.kill(pid, 'SIGCONT');
      };
      expect(await digestsOn(place, disturb)).toEqual(expected);
    },
    RUN_MS,
  );

  test(
    'give them after kill -9 of the API between submission and completion',
    async () => {
      const disturb = async () => {
        const pids = stack().childPids('api');
        expect(pids).toHaveLength(1);
        for (const pid of pids) process.kill(pid, 'SIGKILL');
        const answers = () =>
          client()
            .call('/heartbeat')
            .then(
              () => true,
              () => false,
            );
        await until(answers, { timeoutMs: 60_000, message: 'the API is back at its address' });
        expect(stack().childPids('api')).not.toEqual(pids);
      };
      expect(await digestsOn(place, disturb)).toEqual(expected);
    },
    RUN_MS,
  );
});

const onRedis = redisSuite();

(onRedis.isSkipped ? describe.skip : describe)(`the queue ${onRedis.title}`, () => {
  test(
    'gives the bytes of the queue on PostgreSQL, also after kill -9 of a worker in the middle of a chunk',
    async () => {
      const redis = await requireRedis();
      try {
        const env = { ...QUICK_RECOVERY, REDIS_URL: redis.url };
        await withStack({ workers: 2, env }, async (place) => {
          expect(await digestsOn(place)).toEqual(expected);
          expect(await digestsOn(place, (jobID) => killWorkerInChunk(place, jobID))).toEqual(expected);
        });
      } finally {
        await redis.stop();
      }
    },
    RUN_MS,
  );
});

async function killWorkerInChunk(place: StackFixture, jobID: string): Promise<void> {
  const { pid, chunkID } = await freezeWorkerInChunk(place, jobID);
  process.kill(pid, 'SIGKILL');
  await untilTakenOver(place, chunkID);
}
