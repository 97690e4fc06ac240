// A clinical question through the whole of a running stack: by a client as notebooks have them, and past a worker that is killed.

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { synthesisPollSchema } from '@synthward/contracts';
import { until, useStack } from '@synthward/testkit';

interface Held {
  readonly response: ServerResponse;
  readonly path: string;
  readonly text: string;
}

/** The other server, or the language model: it holds what it is asked until the test lets it answer. */
const held: Held[] = [];
let other: Server;
beforeAll(async () => {
  other = createServer((request, response) => {
    let text = '';
    request
      .setEncoding('utf8')
      .on('data', (chunk: string) => {
        text += chunk;
      })
      .once('end', () => void held.push({ response, path: `${request.method} ${request.url}`, text }));
  });
  await new Promise<void>((resolve) => other.listen(PORT, '127.0.0.1', resolve));
  expect((other.address() as AddressInfo).port).toBe(PORT);
});
afterAll(() => {
  other.closeAllConnections();
  other.close();
});

/** Known before the stack starts, and free on a machine that runs tests. */
const PORT = 20_000 + (process.pid % 20_000);

/** The next request that the other server holds. */
async function next(): Promise<Held> {
  await until(() => held.length > 0, { timeoutMs: 60_000, message: 'the other server is asked' });
  const [first] = held.splice(0, 1);
  if (!first) throw new Error('nothing is held');
  return first;
}

const answer = ({ response }: Held, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

describe('by our own engine', () => {
  const { stack, rows } = useStack();

  test('a client in the style of a notebook asks, polls and prints, with nothing but the key', async () => {
    const { baseURL, apiKey } = stack();
    const headers = { 'x-api-key': apiKey };
    const asked = await fetch(`${baseURL}/v1/synthesis`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        user_query: 'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
        population_filter: { age: 67, sex: 'male', race: null },
      }),
    });
    expect(asked.status).toBe(202);
    const jobID: unknown = await asked.json();
    expect(typeof jobID).toBe('string');
    let poll = synthesisPollSchema.parse({ status: 'submitted', synthesis: null });
    const hasEnded = async () => {
      const answer = await fetch(`${baseURL}/v1/synthesis/${jobID}`, { headers });
      expect(answer.status).toBe(200);
      poll = synthesisPollSchema.parse(await answer.json());
      return poll.status !== 'submitted' && poll.status !== 'running';
    };
    await until(hasEnded, { timeoutMs: 60_000, message: 'the synthesis has ended' });
    expect(poll.status).toBe('success');
    expect(poll.synthesis?.synthesis.text).toContain('[1]');
    expect(poll.synthesis?.synthesis.references?.length).toBeGreaterThan(0);
    expect(poll.synthesis?.response_flags?.contains_trial).toBe(true);
    expect(poll.synthesis?.synthesis_logs?.total_time_seconds).toBeGreaterThan(0);
    expect(await rows(`select meter, quantity::int from usage_event where job_id = '${jobID}'`)).toEqual([
      { meter: 'syntheses', quantity: 1 },
    ]);
  }, 90_000);
});

describe('by another server', () => {
  const { stack, rows } = useStack({
    env: {
      SYNTHESIS_PROVIDER: 'upstream',
      SYNTHESIS_UPSTREAM_URL: `http://127.0.0.1:${PORT}`,
      SYNTHESIS_UPSTREAM_API_KEY: 'their-key',
      SYNTHWARD_LOCK_MS: '2000',
    },
  });

  test('a worker that is killed in the middle of a step loses and doubles nothing: one answer, one charge', async () => {
    const { baseURL, apiKey, childPids } = stack();
    const asked = await fetch(`${baseURL}/v1/synthesis`, {
      method: 'POST',
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({ user_query: 'Does metformin lower mortality?' }),
    });
    const jobID: unknown = await asked.json();
    expect((await next()).path).toBe('POST /v1/synthesis');
    for (const pid of childPids('worker')) process.kill(pid, 'SIGKILL');
    const again = await next();
    expect(again.path).toBe('POST /v1/synthesis');
    answer(again, 202, 'over-there');
    const first = await next();
    expect(first.path).toBe('GET /v1/synthesis/over-there');
    answer(first, 200, { status: 'running', synthesis: null });
    answer(await next(), 200, { status: 'success', synthesis: { synthesis: { text: 'It does.' } } });
    const statusOf = async () =>
      (await rows(`select status from synthesis where id = '${jobID}'`))[0]?.status;
    await until(async () => (await statusOf()) === 'success', {
      timeoutMs: 30_000,
      message: 'it is answered',
    });
    expect(
      await rows(`select used::int, reserved::int from quota_balance where meter = 'syntheses'`),
    ).toEqual([{ used: 1, reserved: 0 }]);
    expect(await rows(`select kind from ledger_transaction where job_id = '${jobID}' order by kind`)).toEqual(
      [{ kind: 'reserve' }, { kind: 'settle' }],
    );
  }, 150_000);
});

describe('by a language model', () => {
  const { stack } = useStack({
    env: {
      SYNTHESIS_PROVIDER: 'llm',
      SYNTHESIS_LLM_BASE_URL: `http://127.0.0.1:${PORT}/v1`,
      SYNTHESIS_LLM_MODEL: 'small',
    },
  });

  test('a client follows the stages while the model is asked; its true words stand in the text, its lie does not', async () => {
    const { baseURL, apiKey } = stack();
    const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
    const asked = await fetch(`${baseURL}/v1/synthesis`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        user_query: 'Does exercise reduce pain in patients with osteoarthritis of the knee?',
      }),
    });
    const jobID: unknown = await asked.json();
    const events = await fetch(`${baseURL}/v1/synthesis/${jobID}/events`, { headers });
    const held = await next();
    expect(held.path).toBe('POST /v1/chat/completions');
    const heard = collectText(events);
    await until(() => heard.text().includes('event: evidence_retrieval'), {
      timeoutMs: 10_000,
      message: 'the stages before the call are told while the model thinks',
    });
    expect(heard.text()).not.toContain('event: success');
    const { messages } = JSON.parse(held.text);
    const offered: { id: number; section: string; text: string }[] = JSON.parse(
      messages[1].content,
    ).sentences;
    const said = offered.map(({ id, section, text }, i) => ({
      section,
      sentence: i === 0 ? `${text.replace(/\.$/, '')} in 4711 patients.` : text,
      quote_ids: [id],
    }));
    answer(held, 200, { choices: [{ message: { content: JSON.stringify(said) } }] });
    await heard.ended;
    expect(heard.text()).toMatch(/event: success\ndata: .*"provider":"llm"/);
    const polled = await fetch(`${baseURL}/v1/synthesis/${jobID}`, { headers });
    expect(polled.headers.get('x-synthward-provider')).toBe('llm');
    const { synthesis } = synthesisPollSchema.parse(await polled.json());
    expect(synthesis?.synthesis.text).not.toContain('4711');
    for (const { text } of offered) expect(synthesis?.synthesis.text).toContain(text);
  }, 90_000);
});

/** Reads in the background; gives what has come so far. */
function collectText(response: Response) {
  let text = '';
  const ended = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  })();
  return { text: () => text, ended };
}
