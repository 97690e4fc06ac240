import { AppError } from '@synthward/kernel';
import { JOB, minimalSpec, sampleJob, sampleServices, TENANT } from './sample-services';
import { expectProblem, startApi } from './start-api';

const jobsPath = `/workspace/tenants/${TENANT}/cohort-jobs`;
const { jobs } = sampleServices();

test('a created job is 202 with its place, the time to ask, and the id of the request', async () => {
  const api = await startApi();
  const answer = await api.call(jobsPath, {
    method: 'POST',
    body: JSON.stringify(minimalSpec),
    headers: { 'x-request-id': 'from-the-caller' },
  });
  await api.close();
  expect(answer.status).toBe(202);
  expect(answer.headers).toMatchObject({
    location: `${jobsPath}/${JOB}`,
    'content-location': `${jobsPath}/${JOB}`,
    'retry-after': '1',
    'x-request-id': 'from-the-caller',
  });
  expect(JSON.parse(answer.text)).toMatchObject({
    jobID: JOB,
    status: 'queued',
    requestID: 'from-the-caller',
  });
});

test('a job is 304 as long as nothing about it changes', async () => {
  let status: 'running' | 'completed' = 'running';
  const api = await startApi({ jobs: { ...jobs, get: async () => sampleJob(status) } });
  const first = await api.call(`${jobsPath}/${JOB}`);
  const headers = { 'if-none-match': first.headers.etag };
  const second = await api.call(`${jobsPath}/${JOB}`, { headers });
  expect(first).toMatchObject({ status: 200, headers: { 'retry-after': '1' } });
  expect(second).toMatchObject({ status: 304, text: '', headers: { etag: first.headers.etag } });
  status = 'completed';
  const third = await api.call(`${jobsPath}/${JOB}`, { headers });
  await api.close();
  expect(third.status).toBe(200);
  expect(third.headers).not.toHaveProperty('retry-after');
});

test('the API description is 304 for a client that has it', async () => {
  const api = await startApi();
  const { headers } = await api.send('/openapi.json');
  const again = await api.send('/openapi.json', { headers: { 'if-none-match': `"x", W/${headers.etag}` } });
  await api.close();
  expect(again).toMatchObject({ status: 304, text: '' });
});

test('the cursor of a page leads the service back to the position it gave', async () => {
  const pages: object[] = [];
  const api = await startApi({
    jobs: {
      ...jobs,
      async list(page) {
        pages.push(page);
        return { data: [], hasMore: true, nextCursor: 'position/1' };
      },
    },
  });
  const first: { nextCursor: string } = JSON.parse((await api.call(jobsPath)).text);
  await api.call(`${jobsPath}?limit=7&cursor=${first.nextCursor}`);
  await api.close();
  expect(first.nextCursor).not.toContain('position');
  expect(pages).toEqual([
    { tenantID: TENANT, limit: 25 },
    { tenantID: TENANT, limit: 7, cursor: 'position/1' },
  ]);
});

test.each([
  ['limit=0', 'invalid_parameter'],
  ['limit=101', 'invalid_parameter'],
  ['limit=ten', 'invalid_parameter'],
  ['limit=1&limit=2', 'invalid_parameter'],
  ['offset=3', 'invalid_parameter'],
  ['cursor=page2', 'invalid_cursor'],
  ['cursor=', 'invalid_cursor'],
  ['cursor=djE6', 'invalid_cursor'],
])('a list asked for with %s is 400', async (query, code) => {
  const refuse = () => {
    throw new AppError('invalid_cursor', 'No such position.');
  };
  const api = await startApi({ jobs: { ...jobs, list: refuse } });
  const answer = await api.call(`${jobsPath}?${query}`);
  await api.close();
  expect(answer.status).toBe(400);
  expectProblem(answer, code);
});
