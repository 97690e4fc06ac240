import { TENANT } from './sample-services';
import { expectProblem, type RunningApi, startApi } from './start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test.each([
  ['no credentials', {}],
  ['a bearer token alone', { authorization: 'Bearer good-token' }],
  ['an API key alone', { 'x-api-key': 'good-key' }],
  ['an empty API key', { authorization: 'Bearer good-token', 'x-api-key': '' }],
  ['another scheme', { authorization: 'Basic good-token', 'x-api-key': 'good-key' }],
  ['a bearer scheme without token', { authorization: 'Bearer ', 'x-api-key': 'good-key' }],
  ['two tokens in one header', { authorization: 'Bearer good-token good-token', 'x-api-key': 'good-key' }],
  ['an unknown token', { authorization: 'Bearer bad-token', 'x-api-key': 'good-key' }],
  ['an unknown key', { authorization: 'Bearer good-token', 'x-api-key': 'bad-key' }],
  ['two API keys', { authorization: 'Bearer good-token', 'x-api-key': ['good-key', 'good-key'] }],
])('%s is 401', async (_, headers) => {
  const answer = await api.send('/billing/plans', { headers });
  expect(answer.status).toBe(401);
  expectProblem(answer, 'unauthenticated');
});

test('a token and a key of two tenants are 401 with a code of its own', async () => {
  const answer = await api.send('/billing/plans', {
    headers: { authorization: 'Bearer good-token', 'x-api-key': 'foreign-key' },
  });
  expect(answer.status).toBe(401);
  expectProblem(answer, 'credentials_mismatch');
});

test('the scheme is recognised in any case', async () => {
  const headers = { authorization: 'bearer good-token', 'x-api-key': 'good-key' };
  expect((await api.send('/billing/plans', { headers })).status).toBe(200);
});

test('foreign, missing and malformed ids are answered byte for byte alike, but for the request id', async () => {
  const paths = [
    '/workspace/tenants/ten_foreign/cohort-jobs',
    '/workspace/tenants/ten_foreign/cohort-jobs/job_1',
    '/workspace/tenants/ten_foreign/cohort-jobs/job_1/artifacts/patients.json',
    '/workspace/tenants/%00/cohort-jobs/job_1',
    `/workspace/tenants/${TENANT}/cohort-jobs/job_missing`,
    `/workspace/tenants/${TENANT}/cohort-jobs/job_missing/artifacts`,
    `/workspace/tenants/${TENANT}/cohort-jobs/job_1/artifacts/missing`,
    `/workspace/tenants/${TENANT}/cohort-jobs/not+an+id`,
    '/cohorts/scenarios/missing',
  ];
  const answers = await Promise.all(
    paths.map((path) => api.call(path, { headers: { 'x-request-id': 'same-for-all' } })),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(answers[0]?.text);
    expect(Object.keys(answer.headers)).toEqual(Object.keys(answers[0]?.headers ?? {}));
  }
});

test('a job cannot be created for another tenant, and its body is not even read', async () => {
  const answer = await api.call('/workspace/tenants/ten_foreign/cohort-jobs', { method: 'POST', body: '{' });
  expect(answer.status).toBe(404);
  expectProblem(answer, 'not_found');
});
