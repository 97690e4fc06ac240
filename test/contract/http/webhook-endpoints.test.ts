// What only HTTP decides about webhooks: tags, preconditions, where things are.

import type { WebhookServices } from '../../../apps/api/src/api-services/webhook-services';
import { TENANT } from './sample-services';
import { ENDPOINT, sampleWebhooks } from './sample-webhooks';
import { expectProblem, type RunningApi, startApi } from './start-api';

const endpoints = `/workspace/tenants/${TENANT}/webhook-endpoints`;
const url = `${endpoints}/${ENDPOINT}`;
const expectations: unknown[] = [];

let api: RunningApi;
beforeAll(async () => {
  const sample = sampleWebhooks(TENANT);
  const change: WebhookServices['endpoints']['change'] = (request) => {
    expectations.push(request.expected);
    return sample.endpoints.change(request);
  };
  api = await startApi({ webhooks: { ...sample, endpoints: { ...sample.endpoints, change } } });
});
afterAll(() => api.close());

const patch = (headers: Record<string, string>) =>
  api.call(url, { method: 'PATCH', body: '{"description":"new"}', headers });

test('a new endpoint says where it is and which version it has', async () => {
  const { status, headers } = await api.call(endpoints, { method: 'POST', body: '{}' });
  expect(status).toBe(201);
  expect(headers).toMatchObject({ location: url, etag: '"1"' });
});

test('who has the endpoint already is told that nothing has changed', async () => {
  const { headers } = await api.call(url);
  const again = await api.call(url, { headers: { 'if-none-match': headers.etag } });
  expect(again).toMatchObject({ status: 304, text: '' });
});

test('a change and a deletion without If-Match are refused', async () => {
  for (const answer of [await patch({}), await api.call(url, { method: 'DELETE' })]) {
    expect(answer.status).toBe(428);
    expectProblem(answer, 'precondition_required');
  }
});

test('a change of the version that was read is made, and answers the next tag', async () => {
  const answer = await patch({ 'if-match': '"1"' });
  expect(answer.status).toBe(200);
  expect(answer.headers.etag).toBe('"2"');
});

test.each(['"2"', 'W/"1"', '1', '"01"', '""', 'nothing', '"1e0"'])(
  'If-Match %s is not the tag of the first version',
  async (tag) => {
    for (const answer of [
      await patch({ 'if-match': tag }),
      await api.call(url, { method: 'DELETE', headers: { 'if-match': tag } }),
    ]) {
      expect(answer.status).toBe(412);
      expectProblem(answer, 'precondition_failed');
    }
  },
);

test('If-Match may name several tags, and any', async () => {
  expectations.length = 0;
  expect((await patch({ 'if-match': '"7", "1"' })).status).toBe(200);
  expect((await patch({ 'if-match': ' * ' })).status).toBe(200);
  expect(expectations).toEqual([[7, 1], 'any']);
});

test('a list of deliveries refuses an unknown status, and hides the form of its cursor', async () => {
  const refused = await api.call(`${url}/deliveries?status=lost`);
  expect(refused.status).toBe(400);
  expect(expectProblem(refused, 'invalid_parameter').message).toContain('pending');
  const { nextCursor } = JSON.parse((await api.call(`${url}/deliveries?status=failed&limit=1`)).text);
  expect(nextCursor).not.toContain('whd_1');
});
