import fc from 'fast-check';
import { readEventStream, StreamFellSilent } from './event-stream';

// fast-check prints the seed of a failure; PROPERTY_SEED repeats it.
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const TEXT =
  'retry: 2000\n\nid: 1\nevent: cohort_job.queued\ndata: {"a":"Zoë"}\n\n: still here\n\nevent: progress\ndata: x\ndata: y\n\nid: 2\ndata:z\n\nid: 3\ndata: cut';
const EVENTS = [
  { id: '1', event: 'cohort_job.queued', data: '{"a":"Zoë"}' },
  { id: '', event: 'progress', data: 'x\ny' },
  { id: '2', event: 'message', data: 'z' },
];

function streamOf(chunks: readonly Uint8Array[], isClosed = true): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      if (isClosed) controller.close();
    },
  });
}

async function eventsOf(stream: ReadableStream<Uint8Array>, quietMs = 60_000) {
  const events = [];
  for await (const event of readEventStream(stream, { quietMs })) events.push(event);
  return events;
}

test('the events of a stream are the same however its bytes are cut, and a torn last one is none', async () => {
  const bytes = new TextEncoder().encode(TEXT);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 10 }), async (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
      expect(await eventsOf(streamOf(chunks))).toEqual(EVENTS);
    }),
    { seed, numRuns: 200 },
  );
});

test('lines may end as in files of Windows', async () => {
  const bytes = new TextEncoder().encode(TEXT.replaceAll('\n', '\r\n'));
  expect(await eventsOf(streamOf([bytes]))).toEqual(EVENTS);
});

test('a stream that falls silent is given up', async () => {
  await expect(eventsOf(streamOf([], false), 5)).rejects.toThrow(StreamFellSilent);
});
