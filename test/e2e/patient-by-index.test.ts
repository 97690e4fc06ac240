// One patient of a job, asked for by index: what the artifacts hold, without an artifact.

import { directoriesOf } from '@synthward/cohorts';
import {
  type CohortJobView,
  type CohortPatientView,
  operations,
  type ProblemBody,
  truthFiles,
} from '@synthward/contracts';
import { recordBundle } from '@synthward/fhir';
import { createApiClient, useStack } from '@synthward/testkit';
import { createOtherTenant } from './support/other-tenant';
import { linesOf } from './support/rows-of';

const { client, stack, rows, dataDir } = useStack({ env: { SYNTHWARD_REQUESTS_PER_MINUTE: '100000' } });

const POPULATION = 60;
const spec = {
  name: 'one by one',
  population: POPULATION,
  seed: 31,
  asOf: '2026-03-01',
  conditions: [{ name: 'diabetes-type-2', prevalence: 0.3 }],
  hie: {
    sourceSystems: ['clinic', 'claims-feed'],
    profiles: { 'claims-feed': 'claims-feed' },
    duplicateRate: 0.3,
    overlayRate: 0.1,
    mergeRate: 0.3,
  },
  exports: { formats: ['ndjson'], truth: true },
};

const patientPath = (jobID: string, index: number | string) =>
  `${client().jobsPath}/${jobID}/patients/${index}`;

async function patientOf(jobID: string, index: number): Promise<CohortPatientView> {
  const { status, body } = await client().call<CohortPatientView>(patientPath(jobID, index));
  expect([index, status]).toEqual([index, 200]);
  return body;
}

let job: CohortJobView;
let patients: CohortPatientView[];
beforeAll(async () => {
  job = await client().completed(await client().submit(spec));
  patients = [];
  for (let index = 0; index < POPULATION; index += 1) patients.push(await patientOf(job.jobID, index));
}, 120_000);

test('all patients together are the feed, record by record', async () => {
  const records = patients.flatMap((patient) => patient.records.map((record) => JSON.stringify(record)));
  expect(records.sort()).toEqual((await linesOf(client(), job, 'patients-')).sort());
});

test('their truth, one after the other, is the truth pack, row by row', async () => {
  for (const file of truthFiles) {
    const own = patients.flatMap(({ truth }) => truth[file].map((row) => JSON.stringify(row)));
    expect([file, own]).toEqual([file, await linesOf(client(), job, `truth-${file}-`)]);
  }
});

test('each has the shape of the contract, its line of the job, and one FHIR Bundle for each record', () => {
  const { schema } = operations.getCohortPatient.responses[200];
  const cohort = { ...job.spec, directories: directoriesOf(job) };
  for (const [index, patient] of patients.entries()) {
    expect(schema.parse(patient)).toEqual(patient);
    expect(patient).toMatchObject({ jobID: job.jobID, patient: index });
    expect(patient.fhir).toEqual(patient.records.map((record) => recordBundle(record, cohort)));
  }
  const lines = patients.map(({ summary }) => summary).slice(0, job.patientSummaries?.length);
  expect(lines).toEqual(job.patientSummaries);
});

describe('while no worker works', () => {
  const signal = (name: NodeJS.Signals) => {
    for (const pid of stack().childPids('worker')) process.kill(pid, name);
  };
  afterEach(() => signal('SIGCONT'));

  test('the patients of a queued job are there already, and are those that it delivers later', async () => {
    signal('SIGSTOP');
    const jobID = await client().submit({ ...spec, population: 1010, asOf: '2026-01-01' });
    const wanted = [0, 1, 500, 999, 1000, 1009];
    const early = [];
    for (const index of wanted) early.push(await patientOf(jobID, index));
    expect(await client().job(jobID)).toMatchObject({ status: 'queued', artifacts: [] });
    signal('SIGCONT');
    const later = await client().completed<CohortJobView>(jobID);
    const feed = new Set(await linesOf(client(), later, 'patients-'));
    const crosswalk = await linesOf(client(), later, 'truth-crosswalk-');
    for (const { records, truth } of early) {
      expect(records.length).toBeGreaterThan(1);
      for (const record of records) expect(feed.has(JSON.stringify(record))).toBe(true);
      const own = truth.crosswalk.map((row) => JSON.stringify(row));
      const start = crosswalk.indexOf(own[0] ?? '');
      expect(crosswalk.slice(start, start + own.length)).toEqual(own);
    }
  }, 120_000);

  test('the last of ten million is answered as the first of sixty is', async () => {
    signal('SIGSTOP');
    const jobID = await client().submit({ ...spec, population: 10_000_000 });
    const { patient, records } = await patientOf(jobID, 9_999_999);
    expect([patient, records.length > 0]).toEqual([9_999_999, true]);
    await rows(`update cohort_job set status = 'failed' where id = '${jobID}'`); // nobody has to generate it
  }, 60_000);
});

describe('an address without a patient', () => {
  test.each(['60', '-1', '1.5', '01', 'first', '99999999', '100000000', '1e1'])(
    'such as the index %s is 404',
    async (index) => {
      const { status, body } = await client().call<ProblemBody>(patientPath(job.jobID, index));
      expect([status, body.code]).toEqual([404, 'not_found']);
    },
  );

  test("a missing job's and a foreign one's are answered alike", async () => {
    const other = createApiClient({ ...stack(), ...(await createOtherTenant(dataDir)) });
    const answers = [
      await client().call<ProblemBody>(patientPath('job_AAAAAAAAAAAAAAAAAAAA', 0)),
      await other.call<ProblemBody>(patientPath(job.jobID, 0)),
      await other.call<ProblemBody>(`${other.jobsPath}/${job.jobID}/patients/0`),
    ];
    const [first, ...others] = answers.map(({ status, body: { requestID: _, ...body } }) => ({
      status,
      body,
    }));
    expect(first).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const answer of others) expect(answer).toEqual(first);
  });
});

test('nothing can be written to a patient: 405 with what is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const { status, headers } = await client().call(patientPath(job.jobID, 0), { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
});

test('a job of another engine keeps its patients in its artifacts alone: 409', async () => {
  const old = await client().completed<CohortJobView>(
    await client().submit({ name: 'old', population: 1, seed: 1 }),
  );
  await rows(`update cohort_job set engine_version = '1.0.0' where id = '${old.jobID}'`);
  const { status, body } = await client().call<ProblemBody>(patientPath(old.jobID, 0));
  expect([status, body.code]).toEqual([409, 'job_state_conflict']);
  expect(body.message).toContain('1.0.0');
});

test('how long a warm read takes is told', async () => {
  const tookMs: number[] = [];
  for (let i = 0; i < 100; i += 1) {
    const startedAt = performance.now();
    await patientOf(job.jobID, i % POPULATION);
    tookMs.push(performance.now() - startedAt);
  }
  const [median, p95] = [50, 95].map((rank) => tookMs.toSorted((a, b) => a - b)[rank] ?? 0);
  process.stdout.write(`one patient, warm: median ${median?.toFixed(1)} ms, p95 ${p95?.toFixed(1)} ms\n`);
  expect(tookMs).toHaveLength(100);
});
