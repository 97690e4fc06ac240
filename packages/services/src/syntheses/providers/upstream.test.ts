// Another server of the same contract, misbehaving in each way that it can: what becomes of a question then.

import { synthesisRequestSchema } from '@synthward/contracts';
import { Redacted } from '@synthward/kernel';
import { silentLogger } from '@synthward/observability';
import {
  accepted,
  polled,
  type Reply,
  upstreamAnswer,
  useSynthesisServer,
} from '../../../test/synthesis-server';
import type { ProviderState, StepOutcome } from '../provider';
import { createBreaker } from './breaker';
import { createUpstreamProvider } from './upstream';

const server = useSynthesisServer();
const request = synthesisRequestSchema.parse({ user_query: 'Does metformin lower mortality?' });

/** A provider whose clock moves by what it wants to wait, and what it has asked to be kept. */
function provider({ mostFailures = 5 }: { mostFailures?: number } = {}) {
  let nowMs = Date.parse('2026-11-26T12:00:00Z');
  const clock = { now: () => new Date(nowMs) };
  const errors: string[] = [];
  const logger = { ...silentLogger, error: (_fields: object, message: string) => void errors.push(message) };
  const breaker = createBreaker({ clock, mostFailures, pauseMs: 30_000 });
  const address = { url: server.url(), apiKey: new Redacted('their-key') };
  const upstream = createUpstreamProvider({ address, breaker, clock, logger, random: () => 0.5 });
  const saved: ProviderState[] = [];
  const context = {
    signal: new AbortController().signal,
    save: async (state: ProviderState) => void saved.push(state),
  };
  const delays: number[] = [];
  return {
    ...{ upstream, saved, delays, errors, context, breaker },
    advance: (ms: number) => {
      nowMs += ms;
    },
    /** Step after step until it waits no more. */
    async run(question = request): Promise<StepOutcome> {
      let state: ProviderState | null = null;
      for (;;) {
        const outcome = await upstream.step(question, state, context);
        if (outcome.kind !== 'wait') return outcome;
        delays.push(outcome.delayMs);
        nowMs += outcome.delayMs;
        state = outcome.state;
      }
    },
  };
}

const failedAs = (code: string) => expect.objectContaining({ kind: 'failed', code, isRetryable: false });
const paths = () => server.seen.map(({ method, path }) => `${method} ${path}`);

test('a question is submitted once with our key, polled each second at first, and its answer read in our shape', async () => {
  server.replies = [accepted, polled('submitted'), polled('running'), polled('success', upstreamAnswer)];
  const { run, delays } = provider();
  expect(await run()).toEqual({
    kind: 'done',
    answer: {
      synthesis: {
        text: 'In one trial it lowered mortality [1].',
        references: [
          {
            ...{ index: 1, reference_text: 'A. A trial. 2019.', document_title: 'A trial' },
            ...{
              authoring_societies_or_journal: null,
              publish_date: null,
              link_or_doi: null,
              cited_by: null,
            },
            ...{ source_type: null, authors: null, journal_quality: null },
          },
        ],
      },
      response_flags: null,
      synthesis_logs: null,
    },
  });
  expect(paths()).toEqual(['POST /v1/synthesis', ...Array(3).fill('GET /v1/synthesis/over-there-1')]);
  expect(server.seen.every(({ headers }) => headers['x-api-key'] === 'their-key')).toBe(true);
  expect(delays).toEqual([1000, 1000, 1000]);
});

test('after ten seconds it is polled less and less often, and given up after three minutes', async () => {
  server.replies = [accepted, polled('running')];
  const { run, delays } = provider();
  expect(await run()).toEqual(failedAs('upstream_timeout'));
  expect(delays.slice(0, 10)).toEqual(Array(10).fill(1000));
  expect(delays.slice(10, 17)).toEqual([1500, 2250, 3375, 5063, 7594, 10_000, 10_000]);
  expect(delays.reduce((sum, each) => sum + each, 0)).toBeLessThan(180_000);
});

test('an answer of 204 is a success that says so, without evidence', async () => {
  server.replies = [{ status: 204 }];
  expect(await provider().run()).toMatchObject({
    kind: 'done',
    answer: {
      synthesis: { references: [] },
      response_flags: { relevance: 'unanswered', confidence_score: 'low' },
    },
  });
});

test('a question that is refused is not sent again, and does not count against the server', async () => {
  server.replies = [{ status: 422, body: '{"detail":[]}' }];
  const { run, breaker } = provider({ mostFailures: 1 });
  expect(await run()).toEqual(failedAs('upstream_refused'));
  expect(paths()).toEqual(['POST /v1/synthesis']);
  expect(breaker.mayTry()).toBe(true);
});

test.each([401, 403])('a key that is refused by %d closes the way at once and alerts', async (status) => {
  server.replies = [{ status }];
  const { run, errors, breaker } = provider();
  expect(await run()).toEqual(failedAs('upstream_unavailable'));
  expect(errors).toEqual(['upstream.key_refused']);
  expect(breaker.mayTry()).toBe(false);
  expect(await run()).toEqual(failedAs('upstream_unavailable'));
  expect(server.seen).toHaveLength(1);
});

const hiccups: [string, Reply][] = [
  ['429', { status: 429 }],
  ['500', { status: 500 }],
  ['503', { status: 503 }],
  ['a connection that is reset', 'reset'],
  ['a body that ends too early', 'cut'],
];

test.each(hiccups)('after %s it is asked again, while submitting and while polling', async (_, hiccup) => {
  server.replies = [hiccup, accepted, hiccup, polled('success', upstreamAnswer)];
  const { run, delays } = provider();
  expect(await run()).toMatchObject({ kind: 'done' });
  expect(delays[0]).toBe(2000);
  expect(paths().filter((path) => path.startsWith('POST'))).toHaveLength(2);
});

test('Retry-After is obeyed, also where it is longer than we would wait', async () => {
  server.replies = [
    { status: 429, headers: { 'retry-after': '17' } },
    accepted,
    polled('success', upstreamAnswer),
  ];
  const { run, delays } = provider();
  expect(await run()).toMatchObject({ kind: 'done' });
  expect(delays[0]).toBe(17_000);
});

test('five failures in a row open the breaker for half a minute; then one request is let through', async () => {
  server.replies = [{ status: 500 }];
  const { run, breaker, advance } = provider();
  expect(await run()).toEqual(failedAs('upstream_unavailable'));
  expect(server.seen).toHaveLength(5);
  advance(19_000); // ten seconds have passed before the next step found it open
  expect(breaker.mayTry()).toBe(false);
  advance(1_000);
  expect([breaker.mayTry(), breaker.mayTry()]).toEqual([true, false]);
  breaker.succeeded();
  expect(breaker.mayTry()).toBe(true);
});

test.each<[string, Reply]>([
  ['no id', { status: 202, body: '{"id":"x"}' }],
  ['no JSON', { status: 202, body: 'over-there-1' }],
  ['an empty id', { status: 202, body: '""' }],
  ['a page', { status: 404, body: '<html>' }],
  ['a redirect', { status: 302, headers: { location: '/elsewhere' } }],
])('an acceptance with %s fails without following or guessing', async (_, reply) => {
  server.replies = [reply];
  const outcome = await provider({ mostFailures: 1 }).run();
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(server.seen.every(({ path }) => path === '/v1/synthesis')).toBe(true);
});

test.each<[string, Reply]>([
  ['a status of its own', polled('done')],
  ['a success without a synthesis', polled('success')],
  ['a synthesis without text', polled('success', { synthesis: { references: [] } })],
  ['an enum in upper case', polled('success', { ...upstreamAnswer, response_flags: { quality: 'HIGH' } })],
  ['a body of six megabytes', { status: 200, body: 'x'.repeat(6_000_000) }],
])('a poll with %s fails: nothing outside of the contract is handed on', async (_, reply) => {
  server.replies = [accepted, reply];
  expect(await provider().run()).toEqual(failedAs('upstream_malformed'));
});

test('a failure over there is a failure here', async () => {
  server.replies = [accepted, polled('failed')];
  expect(await provider().run()).toEqual(failedAs('upstream_failed'));
});

test('a question that is not known three times may only be late; after that it is submitted once more', async () => {
  const missing = polled('not_exists');
  server.replies = [accepted, missing, missing, missing, polled('success', upstreamAnswer)];
  expect(await provider().run()).toMatchObject({ kind: 'done' });
  server.seen.length = 0;
  server.replies = [accepted, ...Array(4).fill(missing), accepted, ...Array(4).fill(missing)];
  expect(await provider().run()).toEqual(failedAs('upstream_lost'));
  expect(paths().filter((path) => path.startsWith('POST'))).toHaveLength(2);
});

test('that a submission was begun is kept before it is made, so that a crash in between shows', async () => {
  server.replies = [accepted, polled('success', upstreamAnswer)];
  const { run, saved } = provider();
  await run();
  expect(saved).toEqual([expect.objectContaining({ submissions: 1, id: null })]);
});

test('a question that was begun five times without an answer is given up', async () => {
  server.replies = [accepted];
  const { upstream, saved, context } = provider();
  let state: ProviderState | null = null;
  for (let crash = 0; crash < 5; crash += 1) {
    await upstream.step(request, state, context);
    state = saved.at(-1) ?? null; // what a crash leaves
  }
  expect(await upstream.step(request, state, context)).toEqual(failedAs('upstream_unavailable'));
});

test('a step that is cut off says so, and is no failure of the server', async () => {
  server.replies = [accepted];
  const { upstream, breaker } = provider({ mostFailures: 1 });
  const context = { signal: AbortSignal.abort(new Error('leaving')), save: async () => undefined };
  await expect(upstream.step(request, null, context)).rejects.toThrow('leaving');
  expect(breaker.mayTry()).toBe(true);
});

test('identifiers, dates and members that the contract does not name stay here', async () => {
  const node = {
    ...{
      node_type: 'observation',
      fhir_id: 'Observation/0815',
      notable: true,
      system_id: 'SIV:1',
      secret: 'S1',
    },
    ...{
      system_preferred_name: 'HbA1c',
      coding: [{ code: '4548-4', system: 'loinc', display: 'HbA1c', secret: 'S2' }],
    },
    metadata: {
      observation_metadata: {
        ...{ interpretation: 'high', risk: null, risk_direction: null, secret: 'S3' },
        ...{ observation_time: '2026-03-04T05:06:07Z', valueQuantity: { value: 8.1, unit: '%' } },
      },
      condition_metadata: { clinicalStatus: 'active', family_history: null, onsetDateTime: '2019-01-02' },
      intervention_metadata: {
        intervention_type: 'medication',
        status: 'active',
        intervention_time: '2020-01-02T00:00:00Z',
      },
    },
  };
  const patient = {
    ...{
      nodes: [node, { ...node, fhir_id: null }],
      relationships: [{ source: 'SIV:1', target: 'SIV:1', secret: 'S4' }],
    },
    demographics: { age: 97, gender: 'female', race: null, name: 'Ada' },
  };
  const question = synthesisRequestSchema.parse({ ...request, extra: 'S5', assembled_patient: patient });
  server.replies = [accepted, polled('success', upstreamAnswer)];
  await provider().run(question);
  const sent = JSON.stringify(server.seen[0]?.body);
  for (const secret of ['0815', 'S1', 'S2', 'S3', 'S4', 'S5', 'Ada', '2026-03', '2019-01', '2020-01', '97'])
    expect(sent).not.toContain(secret);
  expect(
    synthesisRequestSchema.parse(server.seen[0]?.body).assembled_patient?.nodes.map(({ fhir_id }) => fhir_id),
  ).toEqual(['n1', 'n2']);
  expect(server.seen[0]?.body).toMatchObject({
    assembled_patient: {
      nodes: [
        {
          metadata: {
            observation_metadata: { observation_time: null, valueQuantity: { value: 8.1, unit: '%' } },
          },
        },
        {},
      ],
      demographics: { age: 90 },
    },
  });
});
