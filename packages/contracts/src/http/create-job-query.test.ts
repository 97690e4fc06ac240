// The query of a new job: a deadline in a sensible range, or none.

import { readCreateJobQuery } from './create-job-query';

test('a job has no deadline unless one is given', () => {
  expect(readCreateJobQuery({})).toEqual({});
});

test.each([
  ['60', 60],
  ['3600', 3600],
  ['604800', 604_800],
])('a deadline of %s seconds is read', (deadlineSeconds, expected) => {
  expect(readCreateJobQuery({ deadlineSeconds })).toEqual({ deadlineSeconds: expected });
});

test.each(['', '0', '59', '604801', '9999999', '1e3', '60.5', '-60', ' 60', ['60', '60']])(
  'a deadline of %j is refused',
  (deadlineSeconds) => {
    expect(() => readCreateJobQuery({ deadlineSeconds })).toThrow(/^deadlineSeconds must be /);
  },
);

test('an unknown parameter is refused with the name that exists', () => {
  expect(() => readCreateJobQuery({ deadline: '60' })).toThrow(/did you mean deadlineSeconds\?/);
});
