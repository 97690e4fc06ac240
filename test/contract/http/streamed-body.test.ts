// A body that is read as it comes: what may be sent, how fast, and what becomes of a client who leaves.

import http from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { until } from '@synthward/testkit';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { defaultTimings } from '../../../apps/api/src/timings';
import { JOB, TENANT } from './sample-services';
import { credentials, expectProblem, type RunningApi, startApi } from './start-api';

const PATH = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}/match-evaluations`;
const PATIENCE_MS = 100;
const ROWS = '{"recordA":"a","recordB":"b"}\n';

type Request = Parameters<ApiServices['matches']['evaluate']>[0];

/** What the service was asked for last, and the bytes that it has read of it. */
let asked: Request | undefined;
let read = '';
let api: RunningApi;

beforeAll(async () => {
  const matches: ApiServices['matches'] = {
    async evaluate(request) {
      asked = request;
      read = '';
      for await (const chunk of request.predictions?.rows ?? []) read += Buffer.from(chunk).toString();
      return { jobID: request.jobID, evaluation: null, baselines: {} };
    },
  };
  api = await startApi(
    { matches },
    { ...defaultTimings, requestMs: PATIENCE_MS, streamPatienceMs: PATIENCE_MS },
  );
});
afterAll(() => api.close());

const post = (body: string | Uint8Array, headers: http.OutgoingHttpHeaders = {}, query = '') =>
  api.call(PATH + query, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-ndjson', ...headers },
  });

test.each([
  ['application/x-ndjson', 'ndjson'],
  ['Application/X-NDJSON; charset=UTF-8', 'ndjson'],
  ['text/csv', 'csv'],
  ['text/csv;charset="utf-8";header=present', 'csv'],
])('rows as %s are read as %s, to the last byte', async (type, format) => {
  expect((await post(ROWS.repeat(5000), { 'content-type': type })).status).toBe(200);
  expect(asked?.predictions?.format).toBe(format);
  expect(read).toBe(ROWS.repeat(5000));
});

test.each([
  undefined,
  'application/json',
  'text/plain',
  'text/csv; charset=latin1',
  'application/x-ndjson-seq',
])('rows as %s are 415, and Accept names what is taken', async (type) => {
  const headers = type === undefined ? credentials : { ...credentials, 'content-type': type };
  const answer = await api.send(PATH, { method: 'POST', body: ROWS, headers });
  expectProblem(answer, 'unsupported_media_type');
  expect(answer.headers.accept).toBe('application/x-ndjson, text/csv');
});

test('without a body and without baselines there is nothing to do: 415', async () => {
  expectProblem(await api.call(PATH, { method: 'POST' }), 'unsupported_media_type');
});

test('baselines need no body, and are named once each, in any order', async () => {
  const query = '?baselines=fellegi-sunter,deterministic,fellegi-sunter';
  expect((await api.call(PATH + query, { method: 'POST' })).status).toBe(200);
  expect(asked).toMatchObject({ predictions: null, baselines: ['deterministic', 'fellegi-sunter'] });
});

test.each([
  '?baselines=',
  '?baselines=best',
  '?baselines=deterministic,',
  '?baselines=a&baselines=b',
  '?baseline=x',
])('the query %s is 400', async (query) => {
  expectProblem(await post(ROWS, {}, query), 'invalid_parameter');
});

test('packed rows are unpacked on the way', async () => {
  const packed = { gzip: gzipSync(ROWS), deflate: deflateSync(ROWS), br: brotliCompressSync(ROWS) };
  for (const [encoding, body] of Object.entries(packed)) {
    expect((await post(body, { 'content-encoding': encoding })).status).toBe(200);
    expect(read).toBe(ROWS);
  }
});

test('rows that are not packed as announced are 400, in an unknown way 415, and the connection goes on', async () => {
  expectProblem(await post(ROWS, { 'content-encoding': 'gzip' }), 'invalid_request');
  expectProblem(
    await post(gzipSync(ROWS).subarray(0, 20), { 'content-encoding': 'gzip' }),
    'invalid_request',
  );
  expectProblem(await post(ROWS, { 'content-encoding': 'zstd' }), 'unsupported_media_type');
  expect((await post(ROWS)).status).toBe(200);
});

interface OpenPost {
  readonly request: http.ClientRequest;
  readonly answer: Promise<{ status: number | undefined; text: string; connection: string | undefined }>;
}

/** A request whose body is left open. */
function openPost(path: string, type: string): OpenPost {
  const request = http.request({
    port: api.port,
    path,
    method: 'POST',
    headers: { ...credentials, 'content-type': type },
    agent: false,
  });
  const answer = new Promise<Awaited<OpenPost['answer']>>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const { connection } = response.headers;
      response.once('end', () => resolve({ status: response.statusCode, text, connection }));
    });
  });
  return { request, answer };
}

test('a sender who stalls in the middle is answered 408, and the connection ends', async () => {
  const { request, answer } = openPost(PATH, 'application/x-ndjson');
  request.write(ROWS);
  expect(await answer).toMatchObject({
    status: 408,
    text: expect.stringContaining('request_timeout'),
    connection: 'close',
  });
  expect(read).toBe(ROWS);
  request.destroy();
});

test('a JSON body that does not come to its end is answered 408 too', async () => {
  const { request, answer } = openPost('/cohorts/preview', 'application/json');
  request.write('{"name":');
  expect(await answer).toMatchObject({ status: 408, connection: 'close' });
  request.destroy();
});

test('rows that keep coming may take longer than any other body', async () => {
  const { request, answer } = openPost(PATH, 'application/x-ndjson');
  const enough = ROWS.repeat(2_000); // buys far more time than the test takes
  request.write(enough);
  await until(() => read.length === enough.length, { message: 'the first rows are read' });
  const sentMs = performance.now();
  await until(() => performance.now() - sentMs > 2 * PATIENCE_MS, { message: 'patience would have ended' });
  request.end(ROWS);
  expect((await answer).status).toBe(200);
  expect(read).toBe(enough + ROWS);
});

test('a client who leaves in the middle ends the work, and is no failure of ours', async () => {
  const { request, answer } = openPost(PATH, 'application/x-ndjson');
  asked = undefined;
  request.write(ROWS);
  await until(() => asked !== undefined && read !== '', { message: 'the rows are being read' });
  request.destroy();
  await expect(answer).rejects.toThrow(/socket hang up/);
  await until(() => asked?.signal.aborted === true, { message: 'the work is called off' });
  expect(api.logLines.filter(({ msg }) => msg === 'request.failed')).toEqual([]);
});
