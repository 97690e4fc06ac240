// The query of a new job: a deadline in a sensible range or none, and whether an equal job will do.

import { readCreateJobQuery } from './create-job-query';

test('a job has no deadline and may reuse another unless told', () => {
  expect(readCreateJobQuery({})).toEqual({ mayReuse: true });
  expect(readCreateJobQuery({ reuse: 'false' })).toEqual({ mayReuse: false });
  expect(() => readCreateJobQuery({ reuse: 'no' })).toThrow(/^reuse must be true or false/);
});

test.each([
  ['60', 60],
  ['3600', 3600],
  ['604800', 604_800],
])('a deadline of %s seconds is read', (deadlineSeconds, expected) => {
  expect(readCreateJobQuery({ deadlineSeconds })).toMatchObject({ deadlineSeconds: expected });
});

test.each(['', '0', '59', '604801', '9999999', '1e3', '60.5', '-60', ' 60', ['60', '60']])(
  'a deadline of %j is refused',
  (deadlineSeconds) => {
    expect(() => readCreateJobQuery({ deadlineSeconds })).toThrow(/^deadlineSeconds must be /);
  },
);

test('an unknown parameter is refused with the name that exists', () => {
  expect(() => readCreateJobQuery({ deadline: '60' })).toThrow(/did you mean deadlineSeconds or reuse\?/);
});
