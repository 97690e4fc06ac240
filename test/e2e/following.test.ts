// Following a job of the running platform: by a stream that survives the API, by one request, and for nothing.

import { type ApiClient, until, useStack } from '@synthward/testkit';

const { client, stack } = useStack({ env: { SYNTHWARD_CHUNK_PARTS: '1' } });

const specOf = (population: number) => ({
  name: 'followed',
  population,
  seed: 5,
  hie: { sourceSystems: ['clinic'] },
  exports: { formats: ['ndjson', 'manifest'] },
});

interface Heard {
  readonly id: number;
  readonly type: string;
  readonly data: { readonly status: string; readonly patients: number };
}

/** Reads the stream to its end, whatever ends it. */
async function listen(
  { jobsPath }: ApiClient,
  jobID: string,
  { after = 0, onEvent }: { after?: number; onEvent?: (heard: Heard) => void } = {},
) {
  const { baseURL, token, apiKey } = stack();
  const response = await fetch(`${baseURL}${jobsPath}/${jobID}/events`, {
    headers: {
      Authorization: `Bearer ${token}`,
      'X-API-Key': apiKey,
      Accept: 'text/event-stream',
      'Last-Event-ID': String(after),
    },
  });
  const heard: Heard[] = [];
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    const frames = text.split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames.flatMap(readFrame)) {
      heard.push(frame);
      onEvent?.(frame);
    }
  }
  return { status: response.status, heard };
}

function readFrame(frame: string): Heard[] {
  const fields = new Map(
    frame.split('\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1).trim()]),
  );
  const data = fields.get('data');
  if (data === undefined) return [];
  return [{ id: Number(fields.get('id') ?? 0), type: fields.get('event') ?? '', data: JSON.parse(data) }];
}

const numbered = (heard: readonly Heard[]) => heard.filter(({ type }) => type !== 'progress');

test('a job is followed from its submission to its end, with what lies between', async () => {
  const jobID = await client().submit(specOf(6000));
  const { status, heard } = await listen(client(), jobID);
  expect(status).toBe(200);
  expect(numbered(heard).map(({ type }) => type)).toEqual(
    ['queued', 'started', 'finalising', 'completed'].map((name) => `cohort_job.${name}`),
  );
  expect(numbered(heard).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  const patients = heard.filter(({ type }) => type === 'progress').map(({ data }) => data.patients);
  expect(patients).toEqual(patients.toSorted((a, b) => a - b));
  expect((await listen(client(), jobID, { after: 4 })).status).toBe(204);
});

test('a stream ends when the API is told to leave, and goes on at the next one where it was', async () => {
  const jobID = await client().submit(specOf(40_000));
  const [pid] = stack().childPids('api');
  let leftMs = 0;
  const leave = ({ type }: Heard) => {
    if (type !== 'cohort_job.started' || leftMs > 0) return;
    leftMs = performance.now();
    process.kill(pid ?? 0, 'SIGTERM');
  };
  const first = await listen(client(), jobID, { onEvent: leave });
  expect(performance.now() - leftMs).toBeLessThan(5000);
  expect(numbered(first.heard).map(({ id }) => id)).toEqual([1, 2]);
  const isBack = () =>
    client()
      .call('/readyz')
      .then(
        ({ status }) => status === 200,
        () => false,
      );
  await until(isBack, { timeoutMs: 90_000, message: 'the API is back' });
  const rest = await listen(client(), jobID, { after: 2 });
  expect(numbered(rest.heard).map(({ id }) => id)).toEqual([3, 4]);
  expect(rest.heard.at(-1)?.data.status).toBe('completed');
}, 180_000);

test('a small job is submitted and had in one request', async () => {
  const answer = await client().call<{ status: string; artifacts: object[] }>(client().jobsPath, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Prefer: 'wait=25' },
    body: JSON.stringify(specOf(20)),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('preference-applied')).toBe('wait=25');
  expect(answer.body).toMatchObject({ status: 'completed' });
  expect(answer.body.artifacts.length).toBeGreaterThan(1);
});

test('asking again about a job that has not changed costs nothing', async () => {
  const jobID = await client().submit(specOf(20));
  await client().completed(jobID);
  const url = `${client().jobsPath}/${jobID}`;
  const left = (headers: Headers) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
  const first = await client().call(url);
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
  const remaining: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const again = await client().call(url, { headers });
    expect(again.status).toBe(304);
    remaining.push(left(again.headers));
  }
  expect(remaining).toEqual(Array.from({ length: 5 }, () => left(first.headers)));
});
