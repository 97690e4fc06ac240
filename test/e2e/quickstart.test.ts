// The documented quickstart, end to end over real processes.

import type {
  ArtifactListView,
  ArtifactView,
  CohortJobListView,
  CohortJobView,
  SourceRecord,
} from '@synthward/contracts';
import { createApiClient, useStack } from '@synthward/testkit';
import { QUICKSTART } from '../../apps/stack/src/demo/quickstart';
import { expectVerified } from './support/digests';
import { expectWhole } from './support/expect-whole';
import { createOtherTenant } from './support/other-tenant';

const fixture = useStack({ workers: 2 });
const { client, stack, dataDir } = fixture;

let job: CohortJobView;
beforeAll(async () => {
  job = await client().completed(await client().submit(QUICKSTART));
}, 120_000);

function artifact(format: ArtifactView['format']): ArtifactView {
  const found = job.artifacts.find((candidate) => candidate.format === format);
  if (!found) throw new Error(`the job has no ${format}`);
  return found;
}

const credentials = () => ({ Authorization: `Bearer ${stack().token}`, 'X-API-Key': stack().apiKey });

describe('the result', () => {
  test('has exactly the numbers that were asked for', () => {
    expect(job).toMatchObject({
      status: 'completed',
      error: null,
      name: 'enterprise-mpi-evaluation',
      progress: { patients: 1000, records: 4110, fraction: 1 },
      usage: { patientsGenerated: 1000, sourceRecords: 4110, generationJobCount: 1 },
    });
    expect(job.manifest).toMatchObject({
      sourcePatientRecordCount: 4110,
      duplicateIdentityCount: 110,
      resourceCounts: { Patient: 4110, DocumentReference: 8220 },
    });
    expect(job.quality).toMatchObject({
      seed: 4107,
      documentCount: 8220,
      demographics: {
        ageBands: { '0-17': 180, '18-64': 580, '65+': 240 },
        sexAtBirth: { female: 520, male: 480 },
        payerMix: { commercial: 480, medicare: 240, medicaid: 230, 'self-pay': 50 },
        language: { en: 780, es: 150, other: 70 },
      },
      conditionCounts: { 'diabetes-type-2': 420, hypertension: 640 },
      mutations: { duplicates: 110, addressDrift: 220, missingPhone: 575 },
    });
  });

  test('has the figures of its preview', () => {
    expect(job.preview?.demographics).toEqual(job.quality?.demographics);
    expect(job.preview?.conditionCounts).toEqual(job.quality?.conditionCounts);
    expect(job.preview?.sourceSystems).toEqual(job.quality?.sourceSystemCounts);
    expect(job.preview?.sourcePatientRecordCount).toBe(4110);
    expect(job.preview?.documents.estimatedDocumentCount).toBe(8220);
  });

  test('shows the first 25 persons in the lines of the reference', () => {
    expect(job.patientSummaries).toHaveLength(25);
    for (const [i, line] of (job.patientSummaries ?? []).entries()) {
      expect(line).toMatch(
        new RegExp(`^${i + 1} -- [^(]+ \\(\\d{4}-\\d\\d-\\d\\d, (female|male)\\) Vancouver, Washington$`),
      );
    }
  });

  test('is the same in answers, rows and files, with each effect once', async () => {
    expect(Object.keys(await expectWhole(fixture, job.jobID))).toEqual([
      'cohort-00001.json.gz',
      'patients-00001.ndjson.gz',
      'quality.html',
      'manifest.json',
    ]);
  });

  test('can be followed from the request that asked for it to the row', async () => {
    const answer = await client().call(client().jobsPath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Request-ID': 'asked-by-a-test' },
      body: JSON.stringify({ name: 'followed', population: 1, seed: 1 }),
    });
    const { jobID, requestID } = answer.body as CohortJobView; // just accepted, as the status says
    expect([answer.status, requestID, answer.headers.get('x-request-id')]).toEqual([
      202,
      'asked-by-a-test',
      'asked-by-a-test',
    ]);
    expect(await fixture.rows(`select request_id from cohort_job where id = '${jobID}'`)).toEqual([
      { request_id: 'asked-by-a-test' },
    ]);
    await client().completed(jobID);
  });
});

describe('the artifacts', () => {
  test('verify as downloaded and as content, and the manifest comes last and lists the others', async () => {
    const { body } = await client().call<ArtifactListView>(job.links.artifacts);
    expect(body.artifacts).toEqual(job.artifacts);
    expect(body.artifacts.map(({ format }) => format)).toEqual(['json', 'ndjson', 'quality', 'manifest']);
    for (const listed of body.artifacts) expectVerified(listed, await client().bytes(listed.url));
    const listing = job.artifacts.slice(0, -1).map(({ name, sha256 }) => ({ name, sha256 }));
    expect(job.manifest?.artifacts.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(listing);
    expect(JSON.parse(await client().text(artifact('manifest'))).manifest).toEqual(job.manifest);
  });

  test('hold the same 4,110 records as json and as ndjson, in which every counted fact is found', async () => {
    const lines = (await client().text(artifact('ndjson'))).trimEnd().split('\n');
    const document: { patients: SourceRecord[]; patientSummaries: string[] } = JSON.parse(
      await client().text(artifact('json')),
    );
    const records = document.patients;
    expect(lines).toHaveLength(4110);
    expect(artifact('json').recordCount).toBe(4110);
    expect(artifact('ndjson').recordCount).toBe(4110);
    expect(JSON.stringify(records)).toBe(`[${lines.join(',')}]`);
    expect(document.patientSummaries).toHaveLength(1000);
    expect(records.filter(({ phone }) => phone === null)).toHaveLength(575);
    expect(new Set(records.map(({ recordID }) => recordID)).size).toBe(4110);
    expect(new Set(records.flatMap(({ documents }) => documents.map(({ type }) => type).join()))).toEqual(
      new Set(['encounter-summary,clinical-summary']),
    );
  });

  test('are given range by range, whole for a stale range, and not at all beyond their end', async () => {
    const { url, bytes, sha256 } = artifact('json');
    const whole = await client().bytes(url);
    const ask = (headers: Record<string, string>) =>
      fetch(stack().baseURL + url, { headers: { ...credentials(), ...headers } });
    const part = await ask({ Range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200));
    const tail = await ask({ Range: 'bytes=-10', 'If-Range': `"${sha256}"` });
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(whole.subarray(-10));
    const stale = await ask({ Range: 'bytes=100-199', 'If-Range': '"of something else"' });
    expect([stale.status, (await stale.arrayBuffer()).byteLength]).toEqual([200, bytes]);
    const beyond = await client().call(url, { headers: { Range: `bytes=${bytes}-` } });
    expect(beyond).toMatchObject({ status: 416, body: { code: 'range_not_satisfiable' } });
  });

  test('and the job are 304 for a client that has them', async () => {
    for (const path of [job.links.self, artifact('manifest').url]) {
      const { headers } = await client().call(path);
      const again = await client().call(path, { headers: { 'If-None-Match': headers.get('etag') ?? '' } });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });
});

describe('the list', () => {
  test('holds every job of the tenant once, newest first, however it is paged', async () => {
    const newest = await client().submit({ name: 'newest', population: 1, seed: 2 });
    await client().completed(newest);
    const whole = await client().call<CohortJobListView>(client().jobsPath);
    const ids = whole.body.data.map(({ jobID }) => jobID);
    expect(ids[0]).toBe(newest);
    expect(ids.at(-1)).toBe(job.jobID);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await client().call<CohortJobListView>(`${client().jobsPath}?limit=1${query}`);
      paged.push(...body.data.map(({ jobID }) => jobID));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(ids);
  });
});

describe('another tenant', () => {
  test('is answered about a foreign job as about a missing one, and sees none in its list', async () => {
    const other = createApiClient({ ...stack(), ...(await createOtherTenant(dataDir)) });
    const [self, list] = [job.links.self, job.links.artifacts];
    const foreign = [self, list, artifact('json').url];
    const inOwnWorkspace = foreign.map((path) => path.replace(client().jobsPath, other.jobsPath));
    const missing = `${other.jobsPath}/job_AAAAAAAAAAAAAAAAAAAA`;
    const answers = await Promise.all(
      [missing, ...foreign, ...inOwnWorkspace].map((path) => other.call<Record<string, unknown>>(path)),
    );
    const [first, ...others] = answers.map(({ status, body: { requestID: _, ...body } }) => ({
      status,
      body,
    }));
    expect(first).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const answer of others) expect(answer).toEqual(first);
    const { body } = await other.call(other.jobsPath);
    expect(body).toEqual({ data: [], hasMore: false, nextCursor: null });
  });
});

test('the stack prints one line, with exactly the documented members', () => {
  const lines = stack().stdout().split('\n');
  expect(lines).toHaveLength(2); // the second is empty
  expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
    'ready',
    'baseURL',
    'consoleURL',
    'operatorURL',
    'tenantID',
    'token',
    'apiKey',
    'operatorToken',
    'pid',
  ]);
});
