import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiVersions, type Operation, operations } from '@synthward/contracts';
import express from 'express';
import { sendJson } from '../../../apps/api/src/http/send-json';
import { runOperation } from '../../../apps/api/src/run-operation';
import { defaultTimings } from '../../../apps/api/src/timings';
import { sampleServices } from './sample-services';
import { expectProblem, type RunningApi, startApi } from './start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('every answer says by which version it was made, whatever its kind', async () => {
  for (const path of ['/heartbeat', '/billing/plans', '/nothing', '/openapi.json'])
    expect((await api.call(path)).headers['medisynth-version']).toBe(apiVersions[0]);
  expect((await api.send('/billing/plans')).headers['medisynth-version']).toBe(apiVersions[0]);
});

test('each version that is named is served by itself, and others are refused with the list', async () => {
  for (const version of apiVersions) {
    const { status, headers } = await api.call('/billing/plans', {
      headers: { 'medisynth-version': version },
    });
    expect([status, headers['medisynth-version']]).toEqual([200, version]);
  }
  for (const version of ['2019-01-01', 'latest', '']) {
    const answer = await api.call('/billing/plans', { headers: { 'medisynth-version': version } });
    expect(answer.status).toBe(400);
    expect(expectProblem(answer, 'unsupported_version').message).toContain(apiVersions.join(', '));
  }
});

/** None of ours is to go yet. */
const leaving: Operation = {
  ...operations.getHeartbeat,
  deprecated: { since: '2027-01-01', sunset: '2027-07-01', link: '/docs/instead' },
};

test('an operation that is to go says so in each answer, refusals included', async () => {
  const surroundings = { services: sampleServices(), timings: defaultTimings };
  const app = express();
  app.get(
    '/served',
    runOperation(leaving, ({ res }) => sendJson(res, 200, {}), surroundings),
  );
  app.get(
    '/refused',
    runOperation({ ...leaving, access: 'pair' }, () => undefined, surroundings),
  );
  app.use((_error: unknown, _req: express.Request, res: express.Response, _next: express.NextFunction) => {
    res.status(401).end();
  });
  const server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  try {
    for (const [path, status] of [
      ['/served', 200],
      ['/refused', 401],
    ] as const) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('deprecation')).toBe('@1798761600');
      expect(answer.headers.get('sunset')).toBe('Thu, 01 Jul 2027 00:00:00 GMT');
      expect(answer.headers.get('link')).toBe('</docs/instead>; rel="deprecation"; type="text/html"');
    }
  } finally {
    server.close();
  }
});

test('what is to go is marked in the description, and goes no sooner than half a year later', () => {
  for (const { deprecated } of Object.values<Operation>(operations)) {
    if (!deprecated) continue;
    const days = (Date.parse(deprecated.sunset) - Date.parse(deprecated.since)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(180);
  }
  expect(Object.values<Operation>(operations).some(({ deprecated }) => deprecated)).toBe(false);
});
