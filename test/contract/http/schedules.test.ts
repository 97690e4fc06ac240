// What HTTP alone decides about schedules: where they are, their tags, and the state that a change is made to.

import { minimalSpec, SCHEDULE, sampleJob, sampleServices, TENANT } from './sample-services';
import { expectProblem, type RunningApi, startApi } from './start-api';

const schedules = `/workspace/tenants/${TENANT}/cohort-schedules`;
const path = `${schedules}/${SCHEDULE}`;
const body = JSON.stringify({ name: 'nightly', cron: '0 2 * * *', request: minimalSpec });

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const change = (headers: Readonly<Record<string, string>>) =>
  api.call(path, { method: 'PATCH', body: '{"status":"paused"}', headers });

test('a created schedule is answered with 201, where it is, and its tag', async () => {
  const answer = await api.call(schedules, { method: 'POST', body });
  expect(answer.status).toBe(201);
  expect(answer.headers).toMatchObject({ location: path, etag: '"1"' });
});

test('a schedule that the client has already is answered with 304', async () => {
  const first = await api.call(path);
  const again = await api.call(path, { headers: { 'if-none-match': String(first.headers.etag) } });
  expect([first.status, again.status, again.text]).toEqual([200, 304, '']);
  expect(again.headers.etag).toBe(first.headers.etag);
});

test('a change without If-Match is answered with 428, one of another state with 412', async () => {
  expectProblem(await change({}), 'precondition_required');
  for (const tag of ['"7"', 'W/"1"', '"0"', 'nonsense'])
    expectProblem(await change({ 'if-match': tag }), 'precondition_failed');
});

test('a change of the state that the client knows is answered with the new one', async () => {
  for (const tag of ['"1"', '"7", "1"', '*']) {
    const answer = await change({ 'if-match': tag });
    expect([answer.status, answer.headers.etag]).toEqual([200, '"2"']);
  }
});

test('a deleted schedule is answered with 204 and no body', async () => {
  const answer = await api.call(path, { method: 'DELETE' });
  expect([answer.status, answer.text]).toEqual([204, '']);
});

test('a job may show what an equal one made unless the client says no; anything else is refused', async () => {
  const asked: boolean[] = [];
  const sample = sampleServices();
  const create: typeof sample.jobs.create = (request, creation) => {
    asked.push(request.mayReuse);
    return sample.jobs.create(request, creation);
  };
  const listening = await startApi({ jobs: { ...sample.jobs, create } });
  const jobs = `/workspace/tenants/${TENANT}/cohort-jobs`;
  const post = (query: string) =>
    listening.call(jobs + query, { method: 'POST', body: JSON.stringify(minimalSpec) });
  for (const query of ['', '?reuse=true', '?reuse=false']) expect((await post(query)).status).toBe(202);
  for (const query of ['?reuse=no', '?reuse=', '?reuse=true&reuse=false', '?reuses=true'])
    expectProblem(await post(query), 'invalid_parameter');
  await listening.close();
  expect(asked).toEqual([true, true, false]);
});

test('a job that has ended at once is accepted like any other, without a time to ask again', async () => {
  const { jobs } = sampleServices();
  const create: typeof jobs.create = async (_request, { answerTo }) => {
    const job = sampleJob('completed');
    return { ...answerTo(job), body: job, isReplayed: false };
  };
  const reusing = await startApi({ jobs: { ...jobs, create } });
  const answer = await reusing.call(`/workspace/tenants/${TENANT}/cohort-jobs`, {
    method: 'POST',
    body: JSON.stringify(minimalSpec),
  });
  await reusing.close();
  expect(answer.status).toBe(202);
  expect(answer.headers['retry-after']).toBeUndefined();
  expect(answer.headers.location).toContain('/cohort-jobs/');
});
