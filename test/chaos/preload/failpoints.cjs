// Loaded into every process of a disturbed stack by NODE_OPTIONS. It stands at each arrow of a job's way and does there
// what a file of the test says: once, then the file is gone. The platform itself knows nothing of it.

const { appendFileSync, existsSync, readFileSync, renameSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Readable } = require('node:stream');

const DIR = process.env.CHAOS_DIR;
if (!DIR) throw new Error('CHAOS_DIR names the folder in which points are armed');

/** Where the points are: a function of a compiled module, and what stands before and after it. */
const POINTS = {
  'packages/db/dist/repositories/cohort-jobs.js': {
    beginFinalising: { after: 'job.finalising' },
    completeCohortJob: { before: 'manifest.stored', after: 'job.completed' },
  },
  'packages/db/dist/repositories/job-events.js': {
    recordJobEvent: { before: 'submit.writing' }, // the submission's own event is the first
  },
  'packages/db/dist/repositories/job-places.js': {
    startInPlace: { before: 'job.planning', after: 'job.planned' },
  },
  'packages/services/dist/cohort-jobs/create.js': {
    createCohortJobOnce: { after: 'submit.committed' },
  },
  'packages/db/dist/repositories/outbox.js': {
    publishOutboxPage: { wrap: aroundPublishing },
  },
  'packages/db/dist/repositories/cohort-chunks.js': {
    claimChunk: { after: 'chunk.claimed' },
    commitChunk: { before: 'chunk.generated', after: 'chunk.committed' },
  },
  'packages/storage/dist/filesystem/put-file.js': {
    putFile: { wrap: aroundStoring },
  },
  'packages/db/dist/repositories/webhook-attempts.js': {
    claimDelivery: { after: 'delivery.claimed' },
    recordAttempt: { before: 'delivery.sent', after: 'delivery.recorded' },
  },
  'packages/queue/dist/create-queue-backend.js': {
    createQueueBackend: { wrap: aroundQueue },
  },
};

const load = Module._load;
Module._load = function loadWithPoints(request, parent, isMain) {
  const loaded = load.call(this, request, parent, isMain);
  if (request.startsWith('.')) patch(Module._resolveFilename(request, parent), loaded);
  return loaded;
};

const patched = new Set();

/** A function that is no longer there ends the process at once: a point that nobody passes would prove nothing. */
function patch(file, exported) {
  const known = Object.keys(POINTS).find((suffix) => file.endsWith(path.normalize(`/${suffix}`)));
  if (!known || patched.has(known)) return;
  patched.add(known);
  for (const [name, point] of Object.entries(POINTS[known])) {
    if (typeof exported[name] !== 'function') throw new Error(`${known} exports no ${name} any more`);
    exported[name] = point.wrap ? point.wrap(exported[name]) : around(exported[name], point);
  }
}

function around(original, { before, after }) {
  return async function withPoints(...args) {
    if (before) await pass(before);
    const result = await original.apply(this, args);
    if (after && result !== undefined && result !== false) await pass(after);
    return result;
  };
}

/** The page is published before its rows are marked; a death in between publishes it again. */
function aroundPublishing(original) {
  return async (database, limit, publish) => {
    const sent = await original(database, limit, async (messages) => {
      await publish(messages);
      await pass('relay.published');
    });
    if (sent > 0) await pass('relay.marked');
    return sent;
  };
}

function aroundStoring(original) {
  return async (layout, object) => {
    const order = await pass('artifact.storing');
    const body = order?.action === 'cut' ? Readable.from(cutShort(object.body)) : object.body;
    const stored = await original(layout, { ...object, body });
    await pass('artifact.stored');
    return stored;
  };
}

async function* cutShort(body) {
  for await (const piece of body) {
    yield piece.subarray(0, piece.length >> 1);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  }
}

/** While `duplicate` is there each message is put on the queue three times under ids of its own. */
function aroundQueue(original) {
  return async (...args) => {
    const backend = await original(...args);
    const again = async (messages) => {
      if (!existsSync(path.join(DIR, 'duplicate'))) return;
      for (const copy of ['again', 'oncemore'])
        await backend.enqueueBulk(messages.map((message) => ({ ...message, id: `${message.id}-${copy}` })));
    };
    return {
      ...backend,
      async enqueueBulk(messages) {
        await backend.enqueueBulk(messages);
        await again(messages);
      },
      async addFlow(flow) {
        await backend.addFlow(flow);
        await again([...flow.children, flow.parent]);
      },
    };
  };
}

/** Counts the pass; does what is ordered, for the one process that gets hold of the order. Answers what is left to do. */
async function pass(point) {
  appendFileSync(path.join(DIR, 'passes.log'), `${point} ${process.pid}\n`);
  const order = takeOrder(point);
  if (!order) return undefined;
  if (order.action === 'kill') die();
  if (order.action === 'block') spin(order.ms);
  if (order.action === 'delay') await new Promise((resolve) => setTimeout(resolve, order.ms));
  if (order.action === 'fail') throw Object.assign(new Error(`disturbed at ${point}`), { code: order.code });
  return order;
}

function takeOrder(point) {
  const file = path.join(DIR, point);
  if (!existsSync(file)) return undefined;
  const taken = path.join(DIR, `fired.${point}.${process.pid}.${process.hrtime.bigint()}`);
  try {
    renameSync(file, taken);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined; // another process was faster
    throw error;
  }
  return JSON.parse(readFileSync(taken, 'utf8'));
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // nothing more happens until the signal has arrived
}

function spin(ms) {
  const end = process.hrtime.bigint() + BigInt(ms) * 1_000_000n;
  while (process.hrtime.bigint() < end);
}

// The clock of the process is off by what `clock-offset` says, in milliseconds. The database keeps its own.
let offset = 0;
const RealDate = Date;
const readOffset = () => {
  const file = path.join(DIR, 'clock-offset');
  offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
};
readOffset();
setInterval(readOffset, 100).unref();
globalThis.Date = class OffsetDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + offset);
    else super(...args);
  }
  static now() {
    return RealDate.now() + offset;
  }
};
