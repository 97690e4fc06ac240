// The life of an export over real rows and files: begun, made, deleted, swept up.

import { usePlatform } from '../../test/use-platform';
import { advanceCohortJob } from '../cohort-jobs/advance';
import { runChunk } from '../cohort-jobs/run-chunk';
import { storageKeyOf } from '../generation/artifact-names';
import { createGeneratorCache } from '../patients/generator-cache';
import { deleteExport } from './delete-export';
import { openExportFile } from './open-file';
import { readExport } from './read-export';
import { startExport } from './start-export';
import { sweepExports } from './sweep-exports';

const platform = usePlatform('fhir exports');

let nowMs = Date.now();
const clock = { now: () => new Date(nowMs) };
const generators = createGeneratorCache();
const reader = () => ({ database: platform.database(), clock });
const sweep = () => sweepExports({ ...reader(), store: platform.store() });

async function begin(jobID: string, given: Readonly<Record<string, string>> = {}) {
  const address = { tenantID: platform.tenantID(), jobID };
  const exportID = await startExport(
    { ...reader(), generators, ring: () => undefined },
    {
      ...address,
      groupID: undefined,
      method: 'get',
      given: Object.entries(given).map(([name, value]) => ({ name, value })),
      isLenient: false,
      requestURL: 'http://localhost/$export',
      requestID: 'req_test',
    },
  );
  return { ...address, exportID };
}

const read = (address: Awaited<ReturnType<typeof begin>>) =>
  readExport(reader(), { ...address, filesURL: 'http://localhost/files' });
const runOf = async (exportID: string) => {
  const [row] = await platform.database.rows('select run_job_id as id from fhir_export where id = $1', [
    exportID,
  ]);
  return row?.id === null || row === undefined ? undefined : String(row.id);
};
const isStored = async (jobID: string, name = 'fhir-Patient-00001.ndjson.gz') => {
  const key = storageKeyOf({ tenantID: platform.tenantID(), jobID }, { name, format: 'ndjson' });
  return (await platform.store().head(key)) !== undefined;
};
const newJob = (formats: string[] = ['ndjson']) =>
  platform.complete({ population: 20, exports: { formats } });

test('an export of the stored files is finished as it begins, and needs no job', async () => {
  const address = await begin(await newJob(['fhir-ndjson']), { _type: 'Patient' });
  expect(await runOf(address.exportID)).toBeUndefined();
  const state = await read(address);
  expect(state.kind === 'finished' && state.manifest.output.map(({ type }) => type)).toEqual(['Patient']);
});

test('another export runs as a job that ends without manifest, page, charge or event', async () => {
  const address = await begin(await newJob());
  expect((await read(address)).kind).toBe('running');
  await platform.answerDoorbells();
  const state = await read(address);
  expect(state.kind === 'finished' && state.manifest.output.length).toBeGreaterThan(3);
  const runID = await runOf(address.exportID);
  const artifacts = await platform.database.rows('select distinct format from artifact where job_id = $1', [
    runID,
  ]);
  expect(artifacts).toEqual([{ format: 'fhir-ndjson' }]);
  for (const table of ['usage_event', 'job_event'])
    expect(await platform.database.rows(`select 1 from ${table} where job_id = $1`, [runID])).toEqual([]);
});

test('an export that fails says so, and is no matter of its cohort', async () => {
  const jobID = await newJob();
  const address = await begin(jobID);
  await platform.database.rows(`update cohort_job set engine_version = '0' where id = $1`, [
    await runOf(address.exportID),
  ]);
  await platform.answerDoorbells();
  await expect(read(address)).rejects.toMatchObject({ code: 'export_failed' });
  expect(await platform.statusOf(jobID)).toBe('completed');
});

test('what another engine would make differently is not made, while stored files are still served', async () => {
  const jobID = await newJob(['fhir-ndjson']);
  await platform.database.rows(`update cohort_job set engine_version = '0' where id = $1`, [jobID]);
  await expect(begin(jobID, { _since: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({
    code: 'job_state_conflict',
  });
  expect((await read(await begin(jobID))).kind).toBe('finished');
});

test('an export that is deleted while a worker makes it ends there, and its files are swept up', async () => {
  const address = await begin(await newJob());
  const runID = (await runOf(address.exportID)) ?? '';
  await advanceCohortJob(platform.jobWork(), runID);
  await platform.admit();
  const [chunk] = await platform.database.rows('select id from cohort_chunk where job_id = $1', [runID]);
  const store = platform.store();
  const threads = platform.chunkWork().threads;
  const slow: typeof threads = {
    ...threads,
    startChunk(task, signal) {
      const running = threads.startChunk(task, signal);
      const outcome = running.outcome.then(async (made) => {
        await deleteExport(reader(), address);
        return made;
      });
      return { ...running, outcome };
    },
  };
  await runChunk(platform.chunkWork({ threads: slow }), String(chunk?.id), new AbortController().signal);
  await expect(read(address)).rejects.toMatchObject({ code: 'not_found' });
  await expect(openExportFile({ ...reader(), store }, { ...address, name: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await isStored(runID)).toBe(false); // its worker has cleared up
  expect(await sweep()).toBe(0); // another one may still be writing
  nowMs += 61_000;
  expect(await sweep()).toBe(1);
  expect(await isStored(runID)).toBe(false);
  expect(await platform.database.rows('select 1 from fhir_export where id = $1', [address.exportID])).toEqual(
    [],
  );
});

test('an export runs out after a day, with its files and not those of its cohort', async () => {
  const jobID = await newJob();
  const address = await begin(jobID);
  await platform.answerDoorbells();
  const runID = (await runOf(address.exportID)) ?? '';
  nowMs += 24 * 3_600_000 + 1;
  await expect(read(address)).rejects.toMatchObject({ code: 'not_found' });
  nowMs += 61_000;
  await sweep();
  expect([await isStored(runID), await isStored(jobID, 'patients-00001.ndjson.gz')]).toEqual([false, true]);
});

test('ten exports of a cohort are made at a time, the eleventh is told to wait', async () => {
  const jobID = await newJob();
  const begun = await Promise.allSettled(Array.from({ length: 14 }, () => begin(jobID)));
  const refused = begun.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused.map(({ code, data }) => [code, data])).toEqual(
    Array(4).fill(['too_many_exports', { retryAfterSeconds: 10 }]),
  );
  await platform.answerDoorbells();
  expect(await begin(jobID)).toMatchObject({ jobID });
});
