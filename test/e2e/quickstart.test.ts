// The documented quickstart, end to end over real processes.

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { useStack } from '@synthward/testkit';
import { QUICKSTART } from '../../apps/stack/src/demo/quickstart';

const { client, stack, rows } = useStack({ workers: 2 });

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

describe('the quickstart job', () => {
  let job: Awaited<ReturnType<ReturnType<typeof client>['job']>>;

  beforeAll(async () => {
    job = await client().ended(await client().submit(QUICKSTART));
  }, 120_000);

  test('completes with exactly the numbers that were asked for', () => {
    expect(job).toMatchObject({
      status: 'completed',
      error: null,
      progress: { patients: 1000, fraction: 1 },
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

  test('its preview has the figures of its result', () => {
    expect(job.preview.demographics).toEqual(job.quality.demographics);
    expect(job.preview.conditionCounts).toEqual(job.quality.conditionCounts);
    expect(job.preview.sourceSystems).toEqual(job.quality.sourceSystemCounts);
    expect(job.preview.documents.estimatedDocumentCount).toBe(job.quality.documentCount);
  });

  test('its summaries are the lines of the reference', () => {
    expect(job.patientSummaries).toHaveLength(25);
    for (const [i, line] of job.patientSummaries.entries()) {
      expect(line).toMatch(
        new RegExp(`^${i + 1} -- [^(]+ \\(\\d{4}-\\d\\d-\\d\\d, (female|male)\\) Vancouver, Washington$`),
      );
    }
  });

  test('every artifact verifies as downloaded and as content, and the manifest comes last', async () => {
    const { body } = await client().call(job.links.artifacts);
    expect(body.artifacts.map(({ format }: { format: string }) => format)).toEqual([
      'json',
      'ndjson',
      'manifest',
    ]);
    for (const artifact of body.artifacts) {
      const stored = await client().bytes(artifact.url);
      expect([stored.length, sha256(stored)]).toEqual([artifact.bytes, artifact.sha256]);
      const content = artifact.contentEncoding === 'gzip' ? gunzipSync(stored) : stored;
      expect(sha256(content)).toBe(artifact.contentSha256);
    }
  });

  test('json and ndjson hold the same 4,110 records, and the records hold the counted facts', async () => {
    const [json, ndjson] = job.artifacts;
    const lines = (await client().text(ndjson)).trimEnd().split('\n');
    const document = JSON.parse(await client().text(json));
    expect(lines).toHaveLength(4110);
    expect(document.patients).toEqual(lines.map((line) => JSON.parse(line)));
    expect(document.patientSummaries).toHaveLength(1000);
    const missing = document.patients.filter((record: { phone: unknown }) => record.phone === null);
    expect(missing).toHaveLength(575);
    for (const { documents } of document.patients) {
      expect(documents.map(({ type }: { type: string }) => type)).toEqual([
        'encounter-summary',
        'clinical-summary',
      ]);
    }
  });

  test('a range of an artifact is that range of its bytes, and an unchanged job is 304', async () => {
    const [artifact] = job.artifacts;
    const whole = await client().bytes(artifact.url);
    const part = await fetch(stack().baseURL + artifact.url, {
      headers: {
        Authorization: `Bearer ${stack().token}`,
        'X-API-Key': stack().apiKey,
        Range: 'bytes=100-199',
      },
    });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200));
    const first = await client().call(job.links.self);
    const again = await client().call(job.links.self, {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('usage is recorded once per meter and equals what the job says', async () => {
    const usage = await rows(`select meter, quantity::int from usage_event where job_id = '${job.jobID}'`);
    expect(Object.fromEntries(usage.map(({ meter, quantity }) => [meter, quantity]))).toEqual(job.usage);
    expect(usage).toHaveLength(4);
  });

  test('its events are numbered without gaps', async () => {
    const events = await rows(
      `select sequence, type from job_event where job_id = '${job.jobID}' order by sequence`,
    );
    expect(events).toEqual(
      ['queued', 'started', 'finalising', 'completed'].map((name, i) => ({
        sequence: i + 1,
        type: `cohort_job.${name}`,
      })),
    );
  });

  test('the request that made it can be followed from the answer to the row', async () => {
    const [row] = await rows(`select request_id from cohort_job where id = '${job.jobID}'`);
    expect(row).toEqual({ request_id: job.requestID });
  });

  test('it is in the list, and a foreign or missing id is answered alike', async () => {
    const list = await client().call(`/workspace/tenants/${stack().tenantID}/cohort-jobs`);
    expect(list.body.data.map(({ jobID }: { jobID: string }) => jobID)).toContain(job.jobID);
    const missing = await client().call(
      `/workspace/tenants/${stack().tenantID}/cohort-jobs/job_AAAAAAAAAAAAAAAAAAAA`,
    );
    const foreign = await client().call(
      `/workspace/tenants/ten_AAAAAAAAAAAAAAAAAAAA/cohort-jobs/${job.jobID}`,
    );
    expect([missing.status, foreign.status]).toEqual([404, 404]);
    const { requestID: _one, ...missingBody } = missing.body;
    const { requestID: _other, ...foreignBody } = foreign.body;
    expect(foreignBody).toEqual(missingBody);
  });
});

test('the ready line has exactly the documented members', () => {
  const { childPids: _c, stop: _s, kill: _k, logs: _l, ...line } = stack();
  expect(Object.keys(line)).toEqual([
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

describe('the inline response', () => {
  const hardMatches = {
    name: 'mpi-hard-matches',
    population: 250,
    seed: 250,
    conditions: [
      { name: 'asthma', prevalence: 0.16 },
      { name: 'hypertension', prevalence: 0.31 },
    ],
    hie: {
      sourceSystems: ['north-hie', 'county-provider', 'claims-feed', 'lab-network'],
      duplicateRate: 0.15,
    },
    exports: { formats: ['json'] },
  };

  test('has the numbers of the reference, and the same records as a job', async () => {
    const { status, body } = await client().post('/cohorts/generate', hardMatches);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'spec',
      'preview',
      'manifest',
      'quality',
      'patients',
      'patientSummaries',
    ]);
    expect(body).toMatchObject({
      preview: { documents: { estimatedDocumentCount: 2076 } },
      manifest: {
        sourcePatientRecordCount: 1038,
        resourceCounts: { Patient: 1038, DocumentReference: 2076 },
      },
      quality: { documentCount: 2076, conditionCounts: { asthma: 40, hypertension: 78 } },
    });
    expect(body.patients).toHaveLength(1038);
    expect(body.patientSummaries).toHaveLength(250);
    const job = await client().ended(await client().submit(hardMatches));
    expect(JSON.parse(await client().text(job.artifacts[0])).patients).toEqual(body.patients);
  });

  test('is refused above a thousand patients, with the route that takes more', async () => {
    const { status, body } = await client().post('/cohorts/generate', { name: 'x', population: 1001 });
    expect([status, body.code]).toEqual([400, 'population_too_large']);
    expect(body.message).toContain('/workspace/tenants/{tenantID}/cohort-jobs');
  });

  test('leaves the API free to answer others while it is made', async () => {
    const generating = client().post('/cohorts/generate', { name: 'x', population: 1000, seed: 1 });
    const { status } = await client().call('/heartbeat');
    expect(status).toBe(200);
    expect((await generating).status).toBe(200);
  });
});
