import { AppError } from '@synthward/kernel';
import { invalidSpec } from './invalid-spec';
import { problemBody } from './problem-body';

const problem = { pointer: '/name', code: 'required', message: 'name is required.' } as const;

test('the body begins with code, message and requestID, as clients that print its text expect', () => {
  const text = JSON.stringify(problemBody(new AppError('rate_limited', 'Wait 3 s.'), 'req_1'));
  expect(text).toBe(
    '{"code":"rate_limited","message":"Wait 3 s.","requestID":"req_1","type":"/docs/errors/rate_limited","title":"Rate limited","status":429,"detail":"Wait 3 s."}',
  );
});

test('an invalid specification lists its problems, and its message says how many follow the first', () => {
  expect(problemBody(invalidSpec([problem]), 'req_1')).toMatchObject({
    message: 'name is required.',
    errors: [problem],
  });
  expect(problemBody(invalidSpec([problem, problem, problem]), 'req_1').message).toBe(
    'name is required. (and 2 more)',
  );
});

test('an error that is not of the catalogue shows neither its code nor its message', () => {
  const body = problemBody(new AppError('illegal_transition', 'secret detail'), 'req_1');
  expect(body).toMatchObject({ code: 'internal', status: 500 });
  expect(JSON.stringify(body)).not.toMatch(/secret|illegal/);
});

test('all missing things read alike, whatever the message of the error', () => {
  const body = problemBody(new AppError('not_found', 'Job 7 belongs to tenant 9.'), 'req_1');
  expect(body).toEqual(problemBody(new AppError('not_found', 'No such path.'), 'req_1'));
});

test('a refusal for want of quota says how much is left, in the place where errors stand', () => {
  const quota = {
    plan: 'free',
    meter: 'patientsGenerated',
    used: 9000,
    reserved: 800,
    limit: 10_000,
    requested: 500,
    resetAt: '2026-12-01T00:00:00.000Z',
  };
  const body = problemBody(new AppError('quota_exceeded', 'Too much.', { data: { quota } }), 'req_1');
  expect(body).toMatchObject({ code: 'quota_exceeded', status: 429, quota });
});

test('data that is no list of problems stays inside', () => {
  const error = new AppError('unavailable', 'Later.', { data: { errors: [{ host: 'db-1' }], host: 'db-1' } });
  expect(JSON.stringify(problemBody(error, 'req_1'))).not.toContain('db-1');
});
