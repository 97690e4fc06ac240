import { parseRetryAfter } from './retry-after';

const NOW = new Date('1994-11-06T08:49:07.500Z');

test.each([
  ['0', 0],
  ['120', 120],
  [' 120 ', 120],
  ['99999999999999999999', 2_147_483_647],
  ['Sun, 06 Nov 1994 08:49:37 GMT', 30],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 30],
  ['Sun Nov  6 08:49:37 1994', 30],
  ['Sun, 06 Nov 1994 08:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 2_147_483_647],
])('%j asks for %i s', (value, seconds) => {
  expect(parseRetryAfter(value, NOW)).toBe(seconds);
});

test.each([
  undefined,
  '',
  '-1',
  '1.5',
  '1e3',
  'soon',
  '2 minutes',
  '1994-11-06',
  'Sun, 99 Nov 1994 08:49:37 GMT',
])('%j asks for nothing', (value) => {
  expect(parseRetryAfter(value, NOW)).toBeNull();
});
