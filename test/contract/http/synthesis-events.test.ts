// Following a synthesis over HTTP: the words of the stream in the dialect of /v1, and what happens at its edges.

import { synthesisEventSchema } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { ApiServices } from '../../../apps/api/src/api-services';
import type { SynthesisFrame } from '../../../apps/api/src/api-services/follow-services';
import { sampleServices, TENANT } from './sample-services';
import { SYNTHESIS } from './sample-syntheses';
import { startApi } from './start-api';

const path = `/v1/synthesis/${SYNTHESIS}/events`;
const { following } = sampleServices();
type Follow = ApiServices['following']['followSynthesis'];

const frameOf = (sequence: number, event: 'submitted' | 'running' | 'blending'): SynthesisFrame => ({
  kind: 'event',
  event: {
    ...{ sequence, event, status: event === 'submitted' ? event : 'running' },
    ...{ at: '2026-01-01T00:00:00.000Z', provider: null },
    seconds: event === 'blending' ? 0.25 : null,
  },
});

async function* these(...frames: SynthesisFrame[]) {
  yield* frames;
}

async function startFollowed(...frames: SynthesisFrame[]) {
  const asked: Parameters<Follow>[0][] = [];
  const closed = jest.fn();
  const followSynthesis: Follow = async (request) => {
    asked.push(request);
    return { frames: these(...frames), close: closed };
  };
  return { api: await startApi({ following: { ...following, followSynthesis } }), asked, closed };
}

test('the stream is made of numbered events in snake case and of comments', async () => {
  const frames = [
    frameOf(1, 'submitted'),
    { kind: 'pause' } as const,
    frameOf(2, 'running'),
    frameOf(3, 'blending'),
  ];
  const { api, closed } = await startFollowed(...frames);
  const answer = await api.call(path, { headers: { accept: 'text/event-stream' } });
  await api.close();
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  const texts = answer.text.split('\n\n');
  expect(texts[0]).toBe('retry: 2000');
  expect(texts[2]).toBe(': ');
  expect(texts[4]).toBe(
    'id: 3\nevent: blending\ndata: {"sequence":3,"event":"blending","status":"running","at":"2026-01-01T00:00:00.000Z","provider":null,"seconds":0.25}',
  );
  for (const line of answer.text.match(/^data: .*$/gm) ?? [])
    synthesisEventSchema.parse(JSON.parse(line.slice('data: '.length)));
  expect(closed).toHaveBeenCalledTimes(1);
});

test.each([
  [{}, 0],
  [{ 'last-event-id': '7' }, 7],
  [{ 'last-event-id': '' }, 0],
])('with %j it goes on after event %i', async (headers, after) => {
  const { api, asked } = await startFollowed();
  await api.call(path, { headers });
  await api.close();
  expect(asked).toMatchObject([{ tenantID: TENANT, id: SYNTHESIS, after }]);
});

test.each(['-1', 'one', '1.5', '01', '9999999999'])(
  'Last-Event-ID %s is 400 in the words of /v1, before a stream is opened',
  async (header) => {
    const { api, asked } = await startFollowed();
    const answer = await api.call(path, { headers: { 'last-event-id': header } });
    await api.close();
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      detail: 'Last-Event-ID must be the number of an event, or 0.',
      code: 'invalid_parameter',
      request_id: expect.any(String),
    });
    expect(asked).toEqual([]);
  },
);

test('with nothing left to follow the answer is 204, which keeps a browser from coming back', async () => {
  const api = await startApi();
  expect(await api.call(path, { headers: { 'last-event-id': '1' } })).toMatchObject({
    status: 204,
    text: '',
  });
  await api.close();
});

test('a stream too many is 429 in the words of /v1, and says when to come back', async () => {
  const followSynthesis = () => Promise.reject(new AppError('too_many_streams', 'No.'));
  const api = await startApi({ following: { ...following, followSynthesis } });
  const answer = await api.call(path);
  await api.close();
  expect(answer.status).toBe(429);
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'too_many_streams', detail: expect.any(String) });
  expect(answer.headers['retry-after']).toMatch(/^\d+$/);
});

test('a bearer token opens no stream: it is the key alone', async () => {
  const api = await startApi();
  const answer = await api.send(path, { headers: { authorization: 'Bearer whatever' } });
  await api.close();
  expect(answer.status).toBe(401);
});
