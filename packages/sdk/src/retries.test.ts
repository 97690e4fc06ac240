import { ClientError } from './errors';
import { readRetryAfter } from './read-failure';
import { waitAfter } from './retries';

const NOW = Date.parse('2026-11-26T12:00:00Z');

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['Thu, 26 Nov 2026 12:00:30 GMT', 30],
  ['Thu, 26 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After "%s" asks for %s seconds', (header, seconds) => {
  expect(readRetryAfter(header, NOW)).toBe(seconds);
});

test('waits double from half a second to eight, half of each by chance', () => {
  const longest = [1, 2, 3, 4, 5, 6, 20].map((attempt) => waitAfter(attempt, undefined, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  expect(waitAfter(3, undefined, () => 0)).toBe(1000);
});

test('what the server asked for is drawn out by a tenth at most and never cut short', () => {
  const asked = new ClientError('no_answer', 'm', { retryAfterSeconds: 20 });
  expect([0, 1].map((chance) => waitAfter(9, asked, () => chance))).toEqual([20_000, 22_000]);
});
