import type { LatencyFigure } from './latency-figures';
import type { ScaleFigure } from './scale-figures';
import { missedSpeedGates } from './speed-gates';

const times = { p50Ms: 5, p95Ms: 25, cpuP50Ms: 5, cpuP95Ms: 9 };
const scale = (parts: Partial<ScaleFigure>): ScaleFigure => ({
  ...{ engine: 'lance', documents: 500_000, buildSeconds: 1, residentMegabytes: 1, diskMegabytes: 1 },
  ...{ search: times, filtered: times },
  ...parts,
});
const latency = (p95Ms: number): LatencyFigure => ({
  ...{ questions: 200, pollMs: 10, p50Ms: 1, p95Ms, acceptedP50Ms: 1, lookP50Ms: 1 },
  ...{ claimedP50Ms: 1, claimedP95Ms: 1, answeredP50Ms: 1, answeredP95Ms: 1, workerCpuMs: null },
});

test('a search that is too slow among as many documents as the gate names is told with its engine', () => {
  expect(missedSpeedGates([scale({})], null)).toEqual(['lance: search p95 25.0 ms >= 20 ms']);
  expect(missedSpeedGates([scale({ search: { ...times, p95Ms: 19.9 } })], null)).toEqual([]);
});

test('among fewer documents no search is judged', () => {
  expect(missedSpeedGates([scale({ documents: 100_000 })], null)).toEqual([]);
});

test('answers that come too late are told', () => {
  expect(missedSpeedGates([], latency(150))).toEqual(['synthesis p95 150.0 ms >= 150 ms']);
  expect(missedSpeedGates([], latency(149.9))).toEqual([]);
});
