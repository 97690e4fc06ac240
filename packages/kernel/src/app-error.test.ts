// The error of all packages keeps what a client may see apart from what only the log may.

import { AppError } from './app-error';

test('an error carries its code, its message and its data', () => {
  const error = new AppError('quota_exceeded', 'Too many patients.', { data: { limit: 10 } });
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message }).toEqual({
    name: 'AppError',
    code: 'quota_exceeded',
    message: 'Too many patients.',
    data: { limit: 10 },
  });
});

test('the cause is kept for the log and out of the data', () => {
  const cause = new Error('connection refused');
  const error = new AppError('unavailable', 'Try again later.', { cause });
  expect(error.cause).toBe(cause);
  expect(JSON.stringify(error)).not.toContain('connection refused');
});

test('without a cause there is no member called cause', () => {
  expect(Object.hasOwn(new AppError('x', 'y'), 'cause')).toBe(false);
});
