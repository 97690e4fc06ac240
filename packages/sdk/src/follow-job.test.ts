import { cohortJobStateSchema, hasEnded as hasEndedByContract, statusOf } from '@synthward/contracts';
import { breakOff, hangUp, json, problem, type Step } from '../test/scripted-server';
import { useScripted } from '../test/use-scripted';
import { type FollowedEvent, followJob, hasEnded } from './follow-job';
import { waitForJob } from './wait-for-job';

const scripted = useScripted();
const JOB = { tenantID: 't', jobID: 'j' };

const history = ['queued', 'running', 'finalising', 'completed'].map((status, i) => ({
  jobID: 'j',
  sequence: i + 1,
  type: `cohort_job.${status}`,
  status: status === 'finalising' ? 'running' : status,
}));

/** Tells `most` of the events after the last one known, then leaves as `leave` says. */
function telling(most: number, leave: (res: Parameters<Step>[0]) => void): Step {
  return (res, { url }) => {
    const last = Number(new URL(url, 'http://localhost').searchParams.get('lastEventID'));
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    const events = history.slice(last, last + most);
    const text = events.map(
      (each) => `id: ${each.sequence}\nevent: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`,
    );
    const progress = `event: progress\ndata: ${JSON.stringify({ jobID: 'j', fraction: last / 4 })}\n\n`;
    res.write(`: hello\n\n${progress}${text.join('')}`, () => leave(res));
  };
}

async function numbersOf(events: AsyncIterable<FollowedEvent>): Promise<number[]> {
  const numbers: number[] = [];
  for await (const each of events) if (each.kind === 'event') numbers.push(each.event.sequence);
  return numbers;
}

test('a job has ended for a client when it has for the contract', () => {
  const statuses = cohortJobStateSchema.options.map(statusOf);
  expect(statuses.map(hasEnded)).toEqual(statuses.map(hasEndedByContract));
});

test.each([
  ['ends', (res: Parameters<Step>[0]) => res.end()],
  ['breaks', hangUp],
])('every event is heard once and in order though the stream %s after each one', async (_, leave) => {
  const { client, server } = await scripted([telling(1, leave)]);
  expect(await numbersOf(followJob(client, JOB))).toEqual([1, 2, 3, 4]);
  const asked = server.asked.map(({ url }) => url.split('=')[1]);
  expect(asked).toEqual(['0', '1', '2', '3']);
});

test('following goes on after the event that is known, and ends where there is nothing to follow', async () => {
  const { client } = await scripted([telling(9, (res) => res.end())]);
  expect(await numbersOf(followJob(client, { ...JOB, lastEventID: 2 }))).toEqual([3, 4]);
  const ended = await scripted([(res) => res.writeHead(204).end()]);
  expect(await numbersOf(followJob(ended.client, JOB))).toEqual([]);
});

test('streams that bring nothing are given up after five, with longer and longer waits', async () => {
  const empty: Step = (res) => res.writeHead(200, { 'content-type': 'text/event-stream' }).end();
  const { client, server, waits } = await scripted([empty]);
  await expect(numbersOf(followJob(client, JOB))).rejects.toMatchObject({ code: 'no_answer' });
  expect(server.asked).toHaveLength(5);
  expect(waits).toEqual([250, 500, 1000, 2000]);
});

test('a signal ends the following of a stream that is open', async () => {
  const { client } = await scripted([telling(1, () => undefined)]);
  const controller = new AbortController();
  const following = (async () => {
    for await (const each of followJob(client, { ...JOB, signal: controller.signal })) {
      if (each.kind === 'event') controller.abort(new Error('enough'));
    }
  })();
  await expect(following).rejects.toThrow('enough');
});

test('whoever waits asks as often as the server says, and for what has changed alone', async () => {
  const unchanged: Step = (res) => res.writeHead(304, { etag: '"1"', 'retry-after': '3' }).end();
  const steps = [json(200, { status: 'running' }, { etag: '"1"', 'retry-after': '2' }), unchanged];
  const { client, server, waits } = await scripted([
    ...steps,
    json(200, { status: 'failed' }, { etag: '"2"' }),
  ]);
  expect(await waitForJob(client, JOB)).toEqual({ status: 'failed' });
  expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"']);
  expect(waits).toEqual([2000, 3000]);
});

test('whoever waits with a listener hears the events and is given the job', async () => {
  const { client } = await scripted([telling(9, (res) => res.end()), json(200, { status: 'completed' })]);
  const heard: string[] = [];
  const onEvent = (each: FollowedEvent) => heard.push(each.kind === 'event' ? each.event.type : each.kind);
  expect(await waitForJob(client, { ...JOB, onEvent })).toEqual({ status: 'completed' });
  expect(heard).toEqual(['progress', ...history.map(({ type }) => type)]);
});

test('where no stream is to be had, waiting goes on by asking', async () => {
  const crowded = problem(429, 'too_many_streams', { 'retry-after': '5' });
  const { client } = await scripted([crowded, json(200, { status: 'completed' })], { maxAttempts: 1 });
  expect(await waitForJob(client, { ...JOB, onEvent: () => undefined })).toEqual({ status: 'completed' });
});

test('a job that cannot be read is no job to wait for', async () => {
  const { client } = await scripted([breakOff, problem(404, 'not_found')]);
  await expect(waitForJob(client, JOB)).rejects.toMatchObject({ code: 'not_found' });
});
