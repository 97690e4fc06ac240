// A pool of generation threads: CPU work leaves the main loop free for locks, heartbeats and requests.

import { MessageChannel } from 'node:worker_threads';
import type { CohortSpec } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { EvaluationOutcome, EvaluationTask } from '../../match-evaluations/evaluate-matches';
import type { ChunkOutcome, ChunkProgressCount, ChunkTask } from '../generate-chunk';
import { sendChunks } from './chunk-port';
import type { ThreadAnswer, ThreadRequest, ThreadSettings } from './messages';
import { ProgressBoard } from './progress-board';
import { GenerationThread } from './thread';

interface RunningChunk {
  readonly outcome: Promise<ChunkOutcome>;
  /** How far it is, at any time. */
  progress(): ChunkProgressCount;
}

export interface GenerationThreads {
  /** The generate response as UTF-8 JSON. */
  generateInline(spec: CohortSpec): Promise<Uint8Array>;
  /** The FHIR export as UTF-8 JSON. */
  exportFhirInline(spec: CohortSpec): Promise<Uint8Array>;
  /**
   * Starts a chunk when a thread is free. The signal stops it before its next patient and aborts its upload; a thread
   * that has not stopped after half a second is ended, and the next task gets a new one.
   */
  startChunk(task: ChunkTask, signal: AbortSignal): RunningChunk;
  /** Scores rows when a thread is free, taking them as fast as it reads them. The signal ends the thread at once. */
  evaluate(
    task: EvaluationTask,
    rows: AsyncIterable<Uint8Array>,
    signal: AbortSignal,
  ): Promise<EvaluationOutcome>;
  /** The same as `assembleBundle`, when a thread is free. Throws `validation_failed`. */
  assemblePatient(bundle: Uint8Array): Promise<Uint8Array>;
  /** Ends every thread; what runs is rejected, evaluations with `unavailable`. */
  close(): Promise<void>;
}

interface PoolSettings extends ThreadSettings {
  readonly size: number;
  /** Tasks beyond these and the running ones are refused with `unavailable`; no limit unless given. */
  readonly mostWaiting?: number;
}

/** Threads are started when first needed, at most `size`; further tasks wait in order of arrival. */
export function createGenerationThreads(settings: PoolSettings): GenerationThreads {
  const pool = new ThreadPool(settings);
  return {
    generateInline: (spec) => answerInline(pool, { kind: 'inline', spec, shape: 'records' }),
    exportFhirInline: (spec) => answerInline(pool, { kind: 'inline', spec, shape: 'fhir' }),
    startChunk(task, signal) {
      const board = new ProgressBoard();
      return { outcome: runChunk(pool, { task, board, signal }), progress: () => board.read() };
    },
    evaluate: (task, rows, signal) => evaluate(pool, { task, rows, signal }),
    assemblePatient: (bundle) => answerInline(pool, { kind: 'assembly', bundle }),
    close: () => pool.close(),
  };
}

async function answerInline(pool: ThreadPool, request: ThreadRequest): Promise<Uint8Array> {
  return requireKind(await pool.use((thread) => thread.run(request)), 'inline').body;
}

/** Planning a large cohort, or a store that does not answer, may keep a thread from looking at the signal. */
const STOP_MS = 500;

interface ChunkRun {
  readonly task: ChunkTask;
  readonly board: ProgressBoard;
  readonly signal: AbortSignal;
}

function runChunk(pool: ThreadPool, { task, board, signal }: ChunkRun): Promise<ChunkOutcome> {
  return pool.use(async (thread) => {
    signal.throwIfAborted();
    let terminator: NodeJS.Timeout | undefined;
    const stop = () => {
      board.stop();
      thread.abort();
      terminator = setTimeout(() => void thread.terminate(), STOP_MS);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const request: ThreadRequest = { kind: 'chunk', task, board: board.memory };
      return requireKind(await thread.run(request), 'chunk').outcome;
    } finally {
      signal.removeEventListener('abort', stop);
      clearTimeout(terminator);
    }
  });
}

interface EvaluationRun {
  readonly task: EvaluationTask;
  readonly rows: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
}

/** Scoring has no place to stop at: a thread whose client is gone is ended, and the next task gets a new one. */
function evaluate(pool: ThreadPool, { task, rows, signal }: EvaluationRun): Promise<EvaluationOutcome> {
  return pool.use(async (thread) => {
    signal.throwIfAborted();
    const source = rows[Symbol.asyncIterator]();
    const { port1, port2 } = new MessageChannel();
    const stop = () => void thread.terminate();
    signal.addEventListener('abort', stop, { once: true });
    sendChunks(port1, source);
    try {
      const request: ThreadRequest = { kind: 'evaluation', task, rows: port2 };
      return requireKind(await thread.run(request, [port2]), 'evaluation').outcome;
    } catch (error) {
      throw pool.isClosed ? closing(error) : error;
    } finally {
      signal.removeEventListener('abort', stop);
      port1.close();
      void source.return?.(); // it may wait for a chunk that never comes
    }
  });
}

function requireKind<Kind extends ThreadAnswer['kind']>(answer: ThreadAnswer, kind: Kind) {
  if (answer.kind === kind) return answer as Extract<ThreadAnswer, { kind: Kind }>; // just compared
  throw new Error(`a thread answered ${answer.kind} to ${kind}`);
}

class ThreadPool {
  isClosed = false;
  private readonly idle: GenerationThread[] = [];
  private readonly all = new Set<GenerationThread>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly settings: PoolSettings) {}

  async use<Result>(work: (thread: GenerationThread) => Promise<Result>): Promise<Result> {
    await this.waitForPlace();
    const thread = this.take();
    try {
      return await work(thread);
    } finally {
      await this.giveBack(thread);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private async waitForPlace(): Promise<void> {
    const { size, mostWaiting = Number.POSITIVE_INFINITY } = this.settings;
    if (this.busy < size) this.busy += 1;
    else if (this.waiting.length >= mostWaiting) throw crowded();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private take(): GenerationThread {
    const idle = this.idle.pop();
    if (idle && !idle.isSpent) return idle;
    const made = new GenerationThread(this.settings);
    this.all.add(made);
    return made;
  }

  /** The place goes straight to whoever waits longest. */
  private async giveBack(thread: GenerationThread): Promise<void> {
    if (thread.isSpent) {
      this.all.delete(thread);
      await thread.terminate();
    } else {
      this.idle.push(thread);
    }
    const next = this.waiting.shift();
    if (next) next();
    else this.busy -= 1;
  }
}

/** Seconds after which asking again makes sense. */
const RETRY_SECONDS = 30;

function crowded(): AppError {
  return new AppError('unavailable', 'Too many tasks of this kind are waiting; try again later.', {
    data: { retryAfterSeconds: RETRY_SECONDS },
  });
}

function closing(cause?: unknown): AppError {
  return new AppError('unavailable', 'The server is going down; try again.', { cause });
}
