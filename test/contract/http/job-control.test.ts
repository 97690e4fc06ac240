// Control of a job over HTTP: what is answered, and what the service is asked.

import { AppError } from '@synthward/kernel';
import { JOB, minimalSpec, sampleServices, TENANT } from './sample-services';
import { expectProblem, startApi } from './start-api';

const jobsPath = `/workspace/tenants/${TENANT}/cohort-jobs`;
const { jobs, jobControl } = sampleServices();
const actions = ['cancel', 'pause', 'resume', 'retry'] as const;

test.each(actions)('%s is 202 with the job and its place', async (action) => {
  const asked: object[] = [];
  const act: (typeof jobControl)[typeof action] = (job) => {
    asked.push(job);
    return jobControl[action](job);
  };
  const api = await startApi({ jobControl: { ...jobControl, [action]: act } });
  const answer = await api.call(`${jobsPath}/${JOB}/${action}`, { method: 'POST' });
  await api.close();
  expect(answer).toMatchObject({ status: 202, headers: { location: `${jobsPath}/${JOB}` } });
  expect(JSON.parse(answer.text)).toMatchObject({ jobID: JOB });
  const by = {
    actor: { kind: 'account', id: 'acc_1' },
    apiKeyID: 'key_1',
    address: '127.0.0.1',
    requestID: answer.headers['x-request-id'],
  };
  expect(asked).toEqual([{ tenantID: TENANT, jobID: JOB, by }]);
});

test('whoever has cancelled is not told to ask again, whoever has resumed is', async () => {
  const api = await startApi();
  const cancelled = await api.call(`${jobsPath}/${JOB}/cancel`, { method: 'POST' });
  const resumed = await api.call(`${jobsPath}/${JOB}/resume`, { method: 'POST' });
  await api.close();
  expect(cancelled.headers).not.toHaveProperty('retry-after');
  expect(resumed.headers).toMatchObject({ 'retry-after': '1' });
});

test.each(actions)('%s of a job in a wrong state is 409, and of one that is missing 404', async (action) => {
  const refuse = () => {
    throw new AppError('job_state_conflict', 'The job is completed.', { data: { status: 'completed' } });
  };
  const api = await startApi({ jobControl: { ...jobControl, [action]: refuse } });
  const conflict = await api.call(`${jobsPath}/${JOB}/${action}`, { method: 'POST' });
  await api.close();
  expect(conflict.status).toBe(409);
  expectProblem(conflict, 'job_state_conflict');
  const plain = await startApi();
  const missing = await plain.call(`${jobsPath}/job_2/${action}`, { method: 'POST' });
  await plain.close();
  expect(missing.status).toBe(404);
  expectProblem(missing, 'not_found');
});

test('the deadline of a new job reaches the service as a number', async () => {
  const asked: (number | undefined)[] = [];
  const api = await startApi({
    jobs: {
      ...jobs,
      create: (request, creation) => {
        asked.push(request.deadlineSeconds);
        return jobs.create(request, creation);
      },
    },
  });
  const submit = (query: string) =>
    api.call(`${jobsPath}${query}`, { method: 'POST', body: JSON.stringify(minimalSpec) });
  await submit('');
  await submit('?deadlineSeconds=90');
  const refused = await submit('?deadlineSeconds=5');
  await api.close();
  expect(asked).toEqual([undefined, 90]);
  expect(refused.status).toBe(400);
  expectProblem(refused, 'invalid_parameter');
});
