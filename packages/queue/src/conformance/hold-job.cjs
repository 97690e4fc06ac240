// A worker process that takes one chunk and never ends it: what a test kills.
// Arguments: the queue configuration as JSON. Prints "ready", then "taken" when it has the job.

const { silentLogger } = require('@synthward/observability');
const { createQueueBackend } = require('@synthward/queue');

async function main() {
  const backend = await createQueueBackend(JSON.parse(process.argv[2]), silentLogger);
  const worker = backend.createWorker({
    queue: 'cohort-chunk',
    concurrency: 1,
    process: () => {
      process.stdout.write('taken');
      return new Promise(() => {});
    },
  });
  await worker.ready();
  process.stdout.write('ready');
}

main();
