// Following a synthesis: every event once and in order, from wherever the client was, whoever answers.

import type { SynthesisAnswer, SynthesisEventView } from '@synthward/contracts';
import { failSynthesis } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { createSampleTenant, until } from '@synthward/testkit';
import { usePlatform } from '../../test/use-platform';
import { askForSynthesis } from '../syntheses/ask';
import type { StepOutcome, SynthesisProvider } from '../syntheses/provider';
import { runSynthesisStep } from '../syntheses/run-step';
import { createSynthesisFollower, type SynthesisFrame, type SynthesisStream } from './follow-synthesis';
import { createStreamPlaces } from './stream-places';
import { createSynthesisWatcher } from './synthesis-watcher';

const platform = usePlatform('follow syntheses');
const clock = { now: () => new Date() };
const never = new AbortController().signal;

/** What one API process has; closed after the test. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function startProcess({ pauseMs = 60_000 } = {}) {
  const common = { database: platform.database(), logger: silentLogger };
  const watcher = createSynthesisWatcher({ ...common, everyMs: 10 });
  closing.push(() => watcher.close());
  const follower = createSynthesisFollower({
    ...common,
    watcher,
    places: createStreamPlaces(),
    clock,
    pauseMs,
  });
  return (id: string, { after = 0, signal = never, tenantID = platform.tenantID() } = {}) =>
    follower.follow({ tenantID, id, after, signal });
}

function required(stream: SynthesisStream | undefined): SynthesisStream {
  if (!stream) throw new Error('there is nothing to follow');
  return stream;
}

/** Reads in the background; gives what has come so far. */
function collect(stream: SynthesisStream) {
  const frames: SynthesisFrame[] = [];
  const ended = (async () => {
    try {
      for await (const frame of stream.frames) frames.push(frame);
    } finally {
      stream.close();
    }
  })();
  const events = () => frames.flatMap((frame) => (frame.kind === 'event' ? [frame.event] : []));
  return { frames, events, names: () => events().map(({ event }) => event), ended };
}

async function ask(tenantID = platform.tenantID()): Promise<string> {
  const asker = { database: platform.database(), clock, ring: () => undefined, hasProvider: true };
  const body = { user_query: 'Does tiotropium reduce exacerbations in patients with COPD in primary care?' };
  const asked = await askForSynthesis(
    asker,
    { tenantID, body, requestID: 'req_1', apiKeyID: null },
    { ticket: undefined, answerTo: () => ({ status: 202, headers: {} }) },
  );
  return asked?.body.job_id ?? '';
}

const times = {
  total_time_seconds: 2,
  guideline_search_time_seconds: 0.5,
  guideline_lookup_time_seconds: null,
  evidence_retrieval_time_seconds: 0.25,
  blending_time_seconds: null,
};
const answer: SynthesisAnswer = {
  synthesis: { text: 'It does.', references: [] },
  response_flags: null,
  synthesis_logs: { ...times, blending_time_seconds: 1 },
};

/** Saves what has passed, then comes to what it is told. */
function scripted(name: SynthesisProvider['name'], ...outcomes: StepOutcome[]): SynthesisProvider {
  return {
    name,
    async step(_request, _state, { save }) {
      await save({ asked: true }, name === 'llm' ? times : undefined);
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
      if (!outcome) throw new Error('no outcome');
      return outcome;
    },
  };
}

const wait: StepOutcome = { kind: 'wait', state: {}, delayMs: 0 };
const done: StepOutcome = { kind: 'done', answer };

const step = (id: string, ...providers: SynthesisProvider[]) =>
  runSynthesisStep(
    {
      ...{ database: platform.database(), clock, logger: silentLogger, ring: () => undefined },
      ...{ providers, leaseMs: 15_000 },
    },
    id,
    never,
  );

const byOurEngine = ['submitted', 'running', 'guideline_search', 'evidence_retrieval', 'blending', 'success'];

test('an answer of our engine is told from its submission through its stages to its success', async () => {
  const id = await ask();
  await platform.answerSynthesis(id);
  const reader = collect(required(await startProcess()(id)));
  await reader.ended;
  expect(reader.names().filter((name) => name !== 'guideline_lookup')).toEqual(byOurEngine);
  expect(reader.events().map(({ sequence }) => sequence)).toEqual(reader.events().map((_, i) => i + 1));
  expect(reader.events().map(({ status }) => status)).toEqual([
    'submitted',
    ...reader
      .events()
      .slice(1, -1)
      .map(() => 'running'),
    'success',
  ]);
  for (const { event, seconds, at } of reader.events()) {
    expect(Date.parse(at ?? '')).not.toBeNaN();
    const isStage = !['submitted', 'running', 'success'].includes(event);
    expect(seconds === null).toBe(!isStage);
  }
  expect(reader.events().at(-1)?.provider).toBe('embedded');
});

test('events come as they happen: the stages before a call, one wait for each who is waited for, and the end', async () => {
  const id = await ask();
  const reader = collect(required(await startProcess()(id)));
  await until(() => reader.names().length === 1, { message: 'the submission is told' });
  const model = scripted('llm', wait, wait, done);
  await step(id, model);
  const afterFirst = ['submitted', 'running', 'guideline_search', 'evidence_retrieval', 'waiting'];
  await until(() => reader.names().length === 5, { message: 'the first step is told' });
  expect(reader.names()).toEqual(afterFirst);
  await step(id, model);
  await step(id, model);
  await reader.ended;
  expect(reader.names()).toEqual([...afterFirst, 'blending', 'success']);
  expect(reader.events()).toContainEqual(expect.objectContaining({ event: 'waiting', provider: 'llm' }));
  expect(reader.events().at(-1)).toMatchObject({ status: 'success', provider: 'llm' });
});

test('a stream that is cut after any event and taken up at another process loses nothing and repeats nothing', async () => {
  const id = await ask();
  const processes = [startProcess(), startProcess()];
  const model = scripted('llm', wait, done);
  const working = step(id, model).then(() => step(id, model));
  const seen: SynthesisEventView[] = [];
  while (seen.at(-1)?.event !== 'success') {
    const follow = processes[seen.length % 2] ?? startProcess();
    const stream = required(await follow(id, { after: seen.length }));
    for await (const frame of stream.frames) {
      if (frame.kind !== 'event') continue;
      seen.push(frame.event);
      break;
    }
    stream.close();
  }
  await working;
  expect(seen.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(seen.map(({ event }) => event)).size).toBe(7);
  expect(await processes[0]?.(id, { after: 7 })).toBeUndefined();
});

test('a step that was taken over tells nothing more', async () => {
  const id = await ask();
  let wake = () => {};
  const frozen = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let isAsked = false;
  const late: SynthesisProvider = {
    name: 'llm',
    async step(_request, _state, { save }) {
      isAsked = true;
      await frozen;
      await save({}, { ...times, guideline_lookup_time_seconds: 9 });
      return wait;
    },
  };
  const dead = step(id, late);
  await until(() => isAsked, { message: 'the first worker is at it' });
  await platform.database.rows(`update synthesis set lease_until = now() where id = $1`, [id]);
  await step(id, scripted('upstream', wait));
  wake();
  await dead;
  await step(id, scripted('upstream', { kind: 'done', answer: { ...answer, synthesis_logs: null } }));
  const reader = collect(required(await startProcess()(id)));
  await reader.ended;
  expect(reader.names()).toEqual(['submitted', 'running', 'waiting', 'success']);
});

test('a failure is the last event, also of a question that nobody has begun with', async () => {
  const id = await ask();
  const reader = collect(required(await startProcess()(id)));
  const error = { code: 'deadline_exceeded', message: 'No.' };
  await failSynthesis(platform.database(), { id }, { error, endedAt: new Date() });
  await reader.ended;
  expect(reader.events()).toMatchObject([
    { event: 'submitted', status: 'submitted' },
    { event: 'failed', status: 'failed', provider: null, seconds: null },
  ]);
});

test('what is no living synthesis of the tenant has one event and no more, whatever the reason', async () => {
  const own = await ask();
  const over = await ask();
  await platform.answerSynthesis(over);
  await platform.database.rows(
    `update synthesis set expires_at = now() - interval '1 second' where id = $1`,
    [over],
  );
  const foreign = await ask(await createSampleTenant(platform.database(), 'free'));
  const follow = startProcess();
  for (const id of ['syn_000000000000000000000000', '', `${own}x`, '\u0000', foreign, over]) {
    const reader = collect(required(await follow(id)));
    await reader.ended;
    expect(reader.frames).toEqual([
      {
        kind: 'event',
        event: {
          ...{ sequence: 1, event: 'not_exists', status: 'not_exists' },
          ...{ at: null, seconds: null, provider: null },
        },
      },
    ]);
    expect(await follow(id, { after: 1 })).toBeUndefined();
  }
});

test('an event that has not happened is refused with the number of the last one', async () => {
  await expect(startProcess()(await ask(), { after: 2 })).rejects.toMatchObject({
    code: 'invalid_parameter',
    message: 'There is no event 2 yet; the last one is 1.',
  });
});

test('a tenant has ten streams at a process; one that is closed makes room', async () => {
  const id = await ask();
  const follow = startProcess();
  const streams = await Promise.all(Array.from({ length: 10 }, () => follow(id)));
  await expect(follow(id)).rejects.toMatchObject({ code: 'too_many_streams' });
  streams[0]?.close();
  streams[0]?.close();
  required(await follow(id)).close();
  for (const stream of streams) stream?.close();
});

test('a silent stream says that it is alive, and ends with its process', async () => {
  const id = await ask();
  const reader = collect(required(await startProcess({ pauseMs: 20 })(id)));
  await until(() => reader.frames.filter(({ kind }) => kind === 'pause').length >= 2, {
    message: 'pauses come',
  });
  await closing[0]?.();
  await reader.ended;
  expect(reader.names()).toEqual(['submitted']);
});

test('following costs the answer of our engine no statement: what has passed is written with the end', async () => {
  const id = await ask();
  const written: string[] = [];
  const { pool } = platform.database();
  const query = pool.query.bind(pool);
  const spy = jest.spyOn(pool, 'query').mockImplementation(((text: unknown, ...rest: unknown[]) => {
    if (typeof text === 'string') written.push(text);
    return Reflect.apply(query, pool, [text, ...rest]);
  }) as typeof pool.query); // the same query, with its text remembered
  await platform.answerSynthesis(id);
  spy.mockRestore();
  expect(written.filter((text) => text.includes('stages ='))).toEqual([]);
  const [row] = await platform.database.rows(
    'select attempt, jsonb_array_length(stages) as stages from synthesis where id = $1',
    [id],
  );
  expect(row).toMatchObject({ attempt: 1 });
  expect(Number(row?.stages)).toBeGreaterThanOrEqual(3);
});
