// A pool of generation threads: CPU work leaves the main loop free for locks, heartbeats and requests.

import type { CohortSpec } from '@synthward/contracts';
import type { ChunkOutcome, ChunkProgressCount, ChunkTask } from '../generate-chunk';
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
  /** Starts a chunk when a thread is free. The signal stops it before its next patient and aborts its upload. */
  startChunk(task: ChunkTask, signal: AbortSignal): RunningChunk;
  /** Ends every thread; what runs is rejected. */
  close(): Promise<void>;
}

/** Threads are started when first needed, at most `size`; further tasks wait in order of arrival. */
export function createGenerationThreads({
  size,
  ...settings
}: ThreadSettings & { size: number }): GenerationThreads {
  const pool = new ThreadPool(size, settings);
  return {
    async generateInline(spec) {
      const answer = await pool.use((thread) => thread.run({ kind: 'inline', spec }));
      return requireKind(answer, 'inline').body;
    },
    startChunk(task, signal) {
      const board = new ProgressBoard();
      return { outcome: runChunk(pool, { task, board, signal }), progress: () => board.read() };
    },
    close: () => pool.close(),
  };
}

interface ChunkRun {
  readonly task: ChunkTask;
  readonly board: ProgressBoard;
  readonly signal: AbortSignal;
}

function runChunk(pool: ThreadPool, { task, board, signal }: ChunkRun): Promise<ChunkOutcome> {
  return pool.use(async (thread) => {
    signal.throwIfAborted();
    const stop = () => {
      board.stop();
      thread.abort();
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const request: ThreadRequest = { kind: 'chunk', task, board: board.memory };
      return requireKind(await thread.run(request), 'chunk').outcome;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  });
}

function requireKind<Kind extends ThreadAnswer['kind']>(answer: ThreadAnswer, kind: Kind) {
  if (answer.kind === kind) return answer as Extract<ThreadAnswer, { kind: Kind }>; // just compared
  throw new Error(`a thread answered ${answer.kind} to ${kind}`);
}

class ThreadPool {
  private readonly idle: GenerationThread[] = [];
  private readonly all = new Set<GenerationThread>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(
    private readonly size: number,
    private readonly settings: ThreadSettings,
  ) {}

  async use<Result>(work: (thread: GenerationThread) => Promise<Result>): Promise<Result> {
    if (this.busy >= this.size) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy += 1;
    const thread = this.take();
    try {
      return await work(thread);
    } finally {
      await this.giveBack(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.terminate()));
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
