// Runs a chunk on a store that never answers, stops it, and prints what came of it: a process of its own, because
// generation threads run from the build.

const { createServer } = require('node:net');
const { createGenerationThreads } = require('@synthward/services');

const spec = JSON.parse(process.argv[2]);
const stop = new AbortController();
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  setImmediate(() => stop.abort(new Error('stopped by the test'))); // somebody waits for an answer now
});

server.listen(0, '127.0.0.1', async () => {
  const store = {
    kind: 's3',
    endpoint: `http://127.0.0.1:${server.address().port}`,
    region: 'us-east-1',
    bucket: 'silent',
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    createBucketIfAbsent: true, // asked for as the store is opened, where no signal is looked at
  };
  const threads = createGenerationThreads({ size: 1, store });
  const task = { job: { tenantID: 'ten_1', jobID: 'job_1' }, spec, fromPart: 0, toPart: 1 };
  let abortedAt = 0;
  stop.signal.addEventListener('abort', () => {
    abortedAt = performance.now();
  });
  const outcome = await threads.startChunk(task, stop.signal).outcome.then(
    () => 'resolved',
    () => 'rejected',
  );
  const afterMs = Math.round(performance.now() - abortedAt);
  const body = await threads.generateInline(spec);
  process.stdout.write(JSON.stringify({ outcome, afterMs, nextBytes: body.length }));
  process.exit(0);
});
