// Errors in FHIR's words say what problem bodies say, and no more.

import { AppError } from '@synthward/kernel';
import { invalidSpec } from '../errors/invalid-spec';
import { outcomeOfError } from './operation-outcome';

test.each([
  ['invalid_parameter', 400, 'invalid'],
  ['unauthenticated', 401, 'login'],
  ['not_found', 404, 'not-found'],
  ['not_acceptable', 406, 'not-supported'],
  ['unsupported_media_type', 415, 'not-supported'],
  ['rate_limited', 429, 'throttled'],
  ['export_failed', 500, 'exception'],
  ['unavailable', 503, 'transient'],
])('%s is %i with the issue type %s', (code, status, type) => {
  const answer = outcomeOfError(new AppError(code, 'So it is.'), 'req_1');
  expect(answer.status).toBe(status);
  expect(answer.outcome.issue).toEqual([
    {
      severity: 'error',
      code: type,
      details: {
        coding: [{ system: 'https://synthward.example/errors', code }],
        text: code === 'not_found' ? expect.stringContaining('Nothing is here.') : 'So it is.',
      },
      diagnostics: 'requestID req_1',
    },
  ]);
});

test('each problem of a body is an issue of its own', () => {
  const problem = (message: string) => ({ pointer: '', code: 'required', message }) as const;
  const { outcome } = outcomeOfError(invalidSpec([problem('One.'), problem('Two.')]), 'req_1');
  expect(outcome.issue.map(({ details }) => details.text)).toEqual(['One.', 'Two.']);
});

test('an error of our own making is told without its message', () => {
  const { status, outcome } = outcomeOfError(new AppError('internal', 'password=hunter2'), 'req_1');
  expect(status).toBe(500);
  expect(JSON.stringify(outcome)).not.toContain('hunter2');
});
