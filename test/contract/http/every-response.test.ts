import http from 'node:http';
import { minimalSpec, TENANT } from './sample-services';
import { credentials, type RunningApi, startApi } from './start-api';

let api: RunningApi;
beforeEach(async () => {
  api = await startApi();
});
afterEach(() => api.close());

test.each(['req_1', 'A-b_9', 'x'.repeat(64)])('the well-formed request id %s is kept', async (id) => {
  expect((await api.send('/heartbeat', { headers: { 'x-request-id': id } })).headers['x-request-id']).toBe(
    id,
  );
});

test.each(['', 'x'.repeat(65), 'a b', 'a,b', '<script>', ['a', 'b']])(
  'the request id %j is replaced by one of ours',
  async (id) => {
    const { headers } = await api.send('/heartbeat', { headers: { 'x-request-id': id } });
    expect(headers['x-request-id']).toMatch(/^req_\w{20}$/);
  },
);

test('successes and failures carry the security headers and never name the software', async () => {
  for (const path of ['/heartbeat', '/nothing', '/billing/plans']) {
    const { headers } = await api.send(path);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['strict-transport-security']).toMatch(/^max-age=/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  }
});

test('a connection outlives the minute after which proxies give it up, and says so', async () => {
  const agent = new http.Agent({ keepAlive: true });
  const headers = await new Promise<http.IncomingHttpHeaders>((resolve, reject) => {
    http
      .get({ port: api.port, path: '/heartbeat', agent }, (response) =>
        response.resume().on('end', () => resolve(response.headers)),
      )
      .on('error', reject);
  });
  agent.destroy();
  expect(Number(/timeout=(\d+)/.exec(String(headers['keep-alive']))?.[1])).toBeGreaterThan(60);
});

test('a response for one tenant is kept by no shared cache', async () => {
  for (const path of ['/billing/plans', `/workspace/tenants/${TENANT}/cohort-jobs/job_1`])
    expect((await api.call(path)).headers['cache-control']).toMatch(/no-store|private/);
});

test('each request is one log line with ids, route and status, and without ids in the route', async () => {
  const { headers } = await api.call(`/workspace/tenants/${TENANT}/cohort-jobs/job_1?limit=1`);
  expect(api.logLines).toEqual([
    expect.objectContaining({
      msg: 'request.completed',
      requestID: headers['x-request-id'],
      tenantID: TENANT,
      method: 'GET',
      route: '/workspace/tenants/{tenantID}/cohort-jobs/{jobID}',
      status: 200,
      durationMs: expect.any(Number),
      isAborted: false,
    }),
  ]);
});

test('neither bodies nor credentials reach the log', async () => {
  const body = JSON.stringify({ ...minimalSpec, name: 'confidential-name' });
  await api.call('/cohorts/preview', { method: 'POST', body });
  await api.call('/cohorts/preview', { method: 'POST', body: `${body}}` });
  const log = JSON.stringify(api.logLines);
  for (const secret of ['confidential-name', credentials.authorization, 'good-token', 'good-key'])
    expect(log).not.toContain(secret);
});
