// When schedules fire: by the clock on the wall of their zone, also where that clock is put forward or back.

import { findCronFault, latestFiring, nextFiring } from './cron-times';

function firings(cron: string, timezone: string, from: string, count: number): string[] {
  const found: string[] = [];
  for (let at = new Date(from); found.length < count; ) {
    at = nextFiring({ cron, timezone }, at);
    found.push(at.toISOString());
  }
  return found;
}

const latest = (cron: string, timezone: string, { due, now }: { due: string; now: string }) =>
  latestFiring({ cron, timezone }, { due: new Date(due), now: new Date(now) }).toISOString();

test('the fields are read in the zone of the schedule, in winter and in summer', () => {
  expect(firings('30 6 * * *', 'Europe/Berlin', '2026-01-10T00:00:00Z', 1)).toEqual([
    '2026-01-10T05:30:00.000Z',
  ]);
  expect(firings('30 6 * * *', 'Europe/Berlin', '2026-07-10T00:00:00Z', 1)).toEqual([
    '2026-07-10T04:30:00.000Z',
  ]);
  expect(firings('30 6 * * *', 'Asia/Kolkata', '2026-07-10T00:00:00Z', 1)).toEqual([
    '2026-07-10T01:00:00.000Z',
  ]);
});

test('a time that the clocks leave out comes an hour later that day, once', () => {
  expect(firings('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z', 2)).toEqual([
    '2026-03-29T01:30:00.000Z', // 03:30 in Berlin: 02:30 is not there
    '2026-03-30T00:30:00.000Z',
  ]);
  expect(firings('15 2 * * *', 'America/New_York', '2026-03-07T12:00:00Z', 2)).toEqual([
    '2026-03-08T07:15:00.000Z', // 03:15 in New York
    '2026-03-09T06:15:00.000Z',
  ]);
});

test('a time that the clocks show twice comes the first time alone', () => {
  expect(firings('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
    '2026-10-25T00:30:00.000Z', // 02:30 in summer time
    '2026-10-26T01:30:00.000Z',
  ]);
  expect(firings('30 1 * * *', 'America/New_York', '2026-10-31T12:00:00Z', 2)).toEqual([
    '2026-11-01T05:30:00.000Z',
    '2026-11-02T06:30:00.000Z',
  ]);
});

test('what comes every half hour goes on through both hours of the same name, and misses none in spring', () => {
  expect(firings('*/30 * * * *', 'Europe/Berlin', '2026-10-24T23:45:00Z', 5)).toEqual([
    '2026-10-25T00:00:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:00:00.000Z',
    '2026-10-25T01:30:00.000Z',
    '2026-10-25T02:00:00.000Z',
  ]);
  expect(firings('*/30 * * * *', 'Europe/Berlin', '2026-03-29T00:15:00Z', 3)).toEqual([
    '2026-03-29T00:30:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-03-29T01:30:00.000Z',
  ]);
});

test('of firings that were missed the latest counts; one that is on time is itself', () => {
  const daily = ['0 2 * * *', 'UTC'] as const;
  const due = '2026-05-01T02:00:00.000Z';
  expect(latest(...daily, { due, now: due })).toBe(due);
  expect(latest(...daily, { due, now: '2026-05-01T02:00:00.004Z' })).toBe(due);
  expect(latest(...daily, { due, now: '2026-05-09T01:59:59.999Z' })).toBe('2026-05-08T02:00:00.000Z');
  expect(latest(...daily, { due, now: '2026-05-09T02:00:00.000Z' })).toBe('2026-05-09T02:00:00.000Z');
});

test('a firing that has become due never counts for an earlier instant, in the hour that comes twice as well', () => {
  const due = '2026-10-25T00:30:00.000Z';
  const times = ['30 2 * * *', 'Europe/Berlin'] as const;
  expect(latest(...times, { due, now: '2026-10-25T00:30:00.200Z' })).toBe(due);
  expect(latest(...times, { due, now: '2026-10-25T00:59:00.000Z' })).toBe(due);
  expect(latest(...times, { due, now: '2026-10-26T00:00:00.000Z' }) >= due).toBe(true);
});

test.each([
  '*/15 * * * *',
  '0 2 * * *',
  '0,15,30,45 8-18 * * MON-FRI',
  '50 23 * * *',
  '0 0 29 2 *',
  '0 6 1 jan,jul *',
])('%s can be', (cron) => {
  expect(findCronFault(cron)).toBeUndefined();
});

test.each([
  ['*/14 * * * *', '15 minutes'],
  ['* * * * *', '15 minutes'],
  ['0,10 3 * * *', '15 minutes'],
  ['55 23,0 * * *', undefined],
  ['0,50 0,23 * * *', '15 minutes'],
  ['0 0 30 2 *', 'can never come'],
  ['0 0 31 4,6 *', 'can never come'],
  ['60 0 * * *', 'can never come'],
  ['0 24 * * *', 'can never come'],
  ['0 0 * * 8', 'can never come'],
  ['*/0 0 * * *', 'can never come'],
])('%s is looked at as a whole: %s', (cron, fault) => {
  if (fault === undefined) expect(findCronFault(cron)).toBeUndefined();
  else expect(findCronFault(cron)).toContain(fault);
});
