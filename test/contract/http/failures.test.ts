import { AppError } from '@synthward/kernel';
import { sampleServices } from './sample-services';
import { expectProblem, startApi } from './start-api';

const { cohorts } = sampleServices();

async function failWith(thrown: unknown) {
  const api = await startApi({
    plans: () => {
      throw thrown;
    },
  });
  const answer = await api.call('/billing/plans');
  await api.close();
  return { answer, logLines: api.logLines };
}

test.each([
  ['an error of our own making', new Error('password=hunter2')],
  ['null', null],
  ['undefined', undefined],
  ['a text', 'password=hunter2'],
  [
    'an error with a status, as libraries throw',
    Object.assign(new Error('password=hunter2'), { status: 418 }),
  ],
  ['an AppError of an inner code', new AppError('illegal_transition', 'password=hunter2')],
  ['an AppError of the code internal', new AppError('internal', 'password=hunter2')],
])('%s is 500 without a word of the cause', async (_, thrown) => {
  const { answer, logLines } = await failWith(thrown);
  expect(answer.status).toBe(500);
  expect(answer.text).not.toMatch(/hunter2|node_modules|stack/);
  const { requestID } = expectProblem(answer, 'internal');
  expect(logLines).toContainEqual(expect.objectContaining({ msg: 'request.failed', requestID }));
});

test('our log holds the cause that the client does not see', async () => {
  const { logLines } = await failWith(new Error('the database is on fire'));
  expect(JSON.stringify(logLines)).toContain('the database is on fire');
});

test('a part that is down is 503 with Retry-After', async () => {
  const { answer } = await failWith(new AppError('unavailable', 'The database does not answer.'));
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expectProblem(answer, 'unavailable');
});

test('a job in the wrong state is 409', async () => {
  const { answer } = await failWith(new AppError('job_state_conflict', 'The job has ended.'));
  expect(answer.status).toBe(409);
  expectProblem(answer, 'job_state_conflict');
});

test('a population above the inline limit is 400 and names the job route', async () => {
  const message = 'Post the same specification to /workspace/tenants/{tenantID}/cohort-jobs.';
  const api = await startApi({
    cohorts: {
      ...cohorts,
      async generate() {
        throw new AppError('population_too_large', message);
      },
    },
  });
  const answer = await api.call('/cohorts/generate', { method: 'POST', body: '{}' });
  await api.close();
  expect(answer.status).toBe(400);
  expect(expectProblem(answer, 'population_too_large').message).toBe(message);
});

test('readiness is 503 with the names of the failing parts and nothing else', async () => {
  const api = await startApi({ isReady: async () => ['database'] });
  const answer = await api.send('/readyz');
  await api.close();
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.text)).toEqual({ status: 'unavailable', failing: ['database'] });
});
