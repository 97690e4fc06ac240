// Ids of syntheses on real rows: those of others are told apart by nobody.

import type { Answer } from '../support/client';
import { type Caller, useRealApi } from '../support/real-api';

const api = useRealApi('synthesis_ids');
afterEach(() => expect(api.failures()).toEqual([]));

const keyOf = (caller: Caller) => ({
  'x-api-key': caller.headers['x-api-key'] ?? '',
  'x-request-id': 'same-for-all',
});

async function ask(caller: Caller): Promise<string> {
  const answer = await api.client().send('/v1/synthesis', {
    method: 'POST',
    headers: { ...keyOf(caller), 'content-type': 'application/json' },
    body: JSON.stringify({ user_query: 'Does metformin lower mortality?' }),
  });
  expect(answer.status).toBe(202);
  return JSON.parse(answer.text);
}

const read = (caller: Caller, id: string) =>
  api.client().send(`/v1/synthesis/${id}`, { headers: keyOf(caller) });

/** All of it but what the clock and the limiter change. */
function face({ status, headers, text }: Answer) {
  const { date: _, ratelimit: _left, connection: _connection, 'keep-alive': _alive, ...told } = headers;
  return { status, headers: told, text };
}

test("another tenant's synthesis is answered like one that is missing, malformed or no text at all", async () => {
  const [own, foreign] = [await ask(api.own()), await ask(api.foreign())];
  expect(JSON.parse((await read(api.own(), own)).text)).toEqual({ status: 'submitted', synthesis: null });
  const ids = [
    foreign,
    'syn_000000000000000000000000',
    'absent',
    '%00',
    '%E0%A4%A',
    '..%2F..',
    'x'.repeat(2_000),
  ];
  const answers = await Promise.all(ids.map(async (id) => face(await read(api.own(), id))));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.text).toBe('{"status":"not_exists","synthesis":null}');
  expect(JSON.parse((await read(api.foreign(), foreign)).text).status).toBe('submitted');
});

test("the stream of another tenant's synthesis is that of one that is missing or no id at all, and ends", async () => {
  const foreign = await ask(api.foreign());
  const ids = [foreign, 'syn_000000000000000000000000', 'absent', '%00', '%E0%A4%A', 'x'.repeat(2_000)];
  const answers = await Promise.all(ids.map(async (id) => face(await read(api.own(), `${id}/events`))));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.text).toContain('id: 1\nevent: not_exists\ndata: {');
  expect(answers[0]?.text).not.toContain('absent');
});

test('an answered synthesis is told whole, and a client that has all of it is told so', async () => {
  const own = await ask(api.own());
  await api.platform.answerSynthesis(own);
  const whole = await read(api.own(), `${own}/events`);
  const events = whole.text.match(/^event: .*$/gm)?.map((line) => line.slice('event: '.length)) ?? [];
  expect(events.slice(0, 2)).toEqual(['submitted', 'running']);
  expect(events).toContain('evidence_retrieval');
  expect(events.at(-1)).toBe('success');
  const after = (id: number) =>
    api.client().send(`/v1/synthesis/${own}/events`, {
      headers: { ...keyOf(api.own()), 'last-event-id': String(id) },
    });
  expect((await after(events.length - 1)).text).toContain(`id: ${events.length}\nevent: success`);
  expect((await after(events.length)).status).toBe(204);
  expect((await after(events.length + 1)).status).toBe(400);
});

test('ids do not repeat, and differ in most of their letters', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => ask(api.own())));
  expect(new Set(ids).size).toBe(20);
  for (const id of ids) expect(id).toMatch(/^syn_[0-9A-Za-z]{24}$/);
  const alike = (a: string, b: string) => [...a].filter((letter, at) => at >= 4 && letter === b[at]).length;
  for (const id of ids.slice(1)) expect(alike(id, ids[0] ?? '')).toBeLessThan(8);
});
