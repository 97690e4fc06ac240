import http from 'node:http';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { AppError, sha256Hex } from '@synthward/kernel';
import { until } from '@synthward/testkit';
import { JOB, packed, plain, sampleServices, TENANT } from './sample-services';
import { credentials, expectProblem, type RunningApi, startApi } from './start-api';

const base = `/workspace/tenants/${TENANT}/cohort-jobs/${JOB}/artifacts`;
const { artifacts } = sampleServices();

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('a packed artifact arrives as it is stored, so that its sha256 verifies as downloaded', async () => {
  const answer = await api.call(`${base}/patients.ndjson.gz`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/gzip',
    'content-length': String(packed.length),
    'content-disposition': 'attachment; filename="patients.ndjson.gz"',
    'accept-ranges': 'bytes',
    etag: `"${sha256Hex(packed)}"`,
  });
  expect(answer.headers).not.toHaveProperty('content-encoding');
  expect(sha256Hex(answer.bytes)).toBe(sha256Hex(packed));
  expect(gunzipSync(answer.bytes).toString()).toContain('"line":1');
});

test('an artifact that is not packed has its own media type', async () => {
  const answer = await api.call(`${base}/patients.json`);
  expect(answer).toMatchObject({ status: 200, text: '0123456789' });
  expect(answer.headers['content-type']).toBe('application/json');
});

test.each([
  ['bytes=0-3', '0123', '0-3'],
  ['bytes=4-', '456789', '4-9'],
  ['bytes=-2', '89', '8-9'],
  ['bytes=-99', '0123456789', '0-9'],
  ['bytes=8-99', '89', '8-9'],
  ['bytes=9-9', '9', '9-9'],
])('the range %s is 206 with exactly its bytes', async (range, text, place) => {
  const answer = await api.call(`${base}/patients.json`, { headers: { range } });
  expect(answer).toMatchObject({ status: 206, text });
  expect(answer.headers['content-range']).toBe(`bytes ${place}/10`);
  expect(answer.headers['content-length']).toBe(String(text.length));
});

test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('the range %s is 416 with the length', async (range) => {
  const answer = await api.call(`${base}/patients.json`, { headers: { range } });
  expect(answer.status).toBe(416);
  expect(answer.headers['content-range']).toBe('bytes */10');
  expect(answer.headers).not.toHaveProperty('etag');
  expectProblem(answer, 'range_not_satisfiable');
});

test.each(['bytes=3-1', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=', 'bytes=a-b'])(
  'the range %s is not understood and gives the whole',
  async (range) => {
    const answer = await api.call(`${base}/patients.json`, { headers: { range } });
    expect(answer).toMatchObject({ status: 200, text: plain.toString() });
  },
);

test('a download goes on only with the object it was begun with', async () => {
  const range = 'bytes=5-';
  const same = { range, 'if-range': `"${sha256Hex(plain)}"` };
  expect((await api.call(`${base}/patients.json`, { headers: same })).status).toBe(206);
  const other = { range, 'if-range': '"other"' };
  expect((await api.call(`${base}/patients.json`, { headers: other })).status).toBe(200);
});

test('an artifact that the client has is 304', async () => {
  const headers = { 'if-none-match': `"${sha256Hex(plain)}"` };
  expect(await api.call(`${base}/patients.json`, { headers })).toMatchObject({ status: 304, text: '' });
});

test('an expired artifact is 410, also for a client that has it or asks for its headers alone', async () => {
  const refuse = async () => {
    throw new AppError('artifact_expired', 'Its retention is over.');
  };
  const expired = await startApi({ artifacts: { ...artifacts, find: refuse } });
  const answer = await expired.call(`${base}/patients.json`);
  const headers = { 'if-none-match': `"${sha256Hex(plain)}"` };
  const known = await expired.call(`${base}/patients.json`, { headers });
  const head = await expired.call(`${base}/patients.json`, { method: 'HEAD' });
  await expired.close();
  expect([known.status, head.status]).toEqual([410, 410]);
  expect(answer.status).toBe(410);
  expectProblem(answer, 'artifact_expired');
});

test('a store that fails in the middle breaks the connection instead of ending a short file well', async () => {
  const failing = await startApi({
    artifacts: { ...artifacts, open: async () => ({ body: Readable.from(halfThenFailure()) }) },
  });
  await expect(failing.call(`${base}/patients.json`)).rejects.toThrow();
  await failing.close();
  expect(failing.logLines).toContainEqual(
    expect.objectContaining({
      msg: 'request.failed',
      error: expect.objectContaining({ message: 'disk gone' }),
    }),
  );
});

async function* halfThenFailure() {
  yield plain.subarray(0, 5);
  throw new Error('disk gone');
}

test('a client that leaves in the middle frees the stream, and is no failure', async () => {
  const endless = new Readable({ read: () => endless.push(Buffer.alloc(65_536)) });
  const slow = await startApi({ artifacts: { ...artifacts, open: async () => ({ body: endless }) } });
  const request = http.get(
    { port: slow.port, path: `${base}/patients.json`, headers: credentials },
    (response) => response.once('data', () => request.destroy()),
  );
  request.on('error', () => request.destroy());
  await until(() => endless.destroyed, { timeoutMs: 5000, message: 'the stream is freed' });
  await slow.close();
  expect(slow.logLines.map(({ msg }) => msg)).toEqual(['request.completed']);
  expect(slow.logLines[0]).toMatchObject({ isAborted: true });
});
