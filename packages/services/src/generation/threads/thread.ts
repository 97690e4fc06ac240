// One generation thread as its owner sees it: busy with a task, or idle.

import path from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest, ThreadSettings } from './messages';
import { revivedError } from './thread-error';

/**
 * A part of a thousand patients takes 45 MB of heap, and as much outside it. A young generation of twice the size made
 * nothing faster and took 30 MB more.
 */
const HEAP_MB = 128;
const YOUNG_HEAP_MB = 16;

/** A fresh heap after this many tasks keeps a slow leak from ever mattering. */
const TASKS_PER_THREAD = 500;

export class GenerationThread {
  private readonly worker: Worker;
  private readonly mostTasks: number;
  private tasks = 0;
  private settle: { resolve: (answer: ThreadAnswer) => void; reject: (error: Error) => void } | undefined;
  private hasEnded = false;

  constructor(settings: ThreadSettings) {
    this.mostTasks = settings.tasksPerThread ?? TASKS_PER_THREAD;
    this.worker = new Worker(path.join(__dirname, 'thread-entry.js'), {
      workerData: settings,
      resourceLimits: {
        maxOldGenerationSizeMb: settings.heapMb ?? HEAP_MB,
        maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
      },
    });
    this.worker.on('message', (answer: ThreadAnswer) => this.finish((pending) => pending.resolve(answer)));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', (code) => this.end(new Error(`a generation thread exited with code ${code}`)));
  }

  /** True when the thread may take no further task: it has ended, or has done its share. */
  get isSpent(): boolean {
    return this.hasEnded || this.tasks >= this.mostTasks;
  }

  /** Runs one request, handing the ports over; rejects with the thread's own error, or when the thread dies. */
  run(request: ThreadRequest, ports: readonly MessagePort[] = []): Promise<ThreadAnswer> {
    if (this.settle) return Promise.reject(new Error('the thread is busy'));
    this.tasks += 1;
    return new Promise<ThreadAnswer>((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(request, ports);
    }).then(unwrap);
  }

  /** Tells the running task to give up its upload. */
  abort(): void {
    this.worker.postMessage({ kind: 'abort' } satisfies ThreadRequest);
  }

  async terminate(): Promise<void> {
    await this.worker.terminate();
  }

  private end(error: Error): void {
    this.hasEnded = true;
    this.finish((pending) => pending.reject(error));
  }

  private finish(use: (pending: NonNullable<typeof this.settle>) => void): void {
    const pending = this.settle;
    this.settle = undefined;
    if (pending) use(pending);
  }
}

function unwrap(answer: ThreadAnswer): ThreadAnswer {
  if (answer.kind !== 'error') return answer;
  throw revivedError(answer.error);
}
