// The program of a generation thread: takes one request at a time, answers it, waits for the next.

import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@synthward/kernel';
import { type ArtifactStore, createArtifactStore } from '@synthward/storage';
import { evaluateMatches } from '../../match-evaluations/evaluate-matches';
import { createTruthKeeper } from '../../match-evaluations/truth-keeper';
import { assembleBundle } from '../../syntheses/assemble-bundle';
import { exportFhirInline } from '../export-fhir-inline';
import { type ChunkTask, generateChunk } from '../generate-chunk';
import { generateInline } from '../generate-inline';
import { receiveChunks } from './chunk-port';
import type { ThreadAnswer, ThreadRequest, ThreadSettings } from './messages';
import { ProgressBoard } from './progress-board';
import { plainError } from './thread-error';

const settings: ThreadSettings = workerData;
const truths = createTruthKeeper();
let store: ArtifactStore | undefined;
let current = new AbortController();

parentPort?.on('message', (request: ThreadRequest) => {
  if (request.kind === 'abort') {
    current.abort(stopped());
    return;
  }
  current = new AbortController();
  answer(request, current.signal).then(send, (error: unknown) =>
    send({ kind: 'error', error: plainError(error) }),
  );
});

async function answer(request: ThreadRequest, signal: AbortSignal): Promise<ThreadAnswer> {
  if (request.kind === 'inline') return { kind: 'inline', body: inlineBody(request) };
  if (request.kind === 'assembly') return { kind: 'inline', body: await assembleBundle(request.bundle) };
  if (request.kind === 'chunk') return chunkAnswer(request.task, new ProgressBoard(request.board), signal);
  if (request.kind === 'evaluation') {
    const { task, rows } = request;
    return { kind: 'evaluation', outcome: await evaluateMatches(task, receiveChunks(rows), truths) };
  }
  throw new RangeError(`no answer to ${request.kind}`);
}

function inlineBody({ spec, shape }: Extract<ThreadRequest, { kind: 'inline' }>): Uint8Array {
  return shape === 'fhir' ? exportFhirInline(spec) : generateInline(spec);
}

async function chunkAnswer(
  task: ChunkTask,
  board: ProgressBoard,
  signal: AbortSignal,
): Promise<ThreadAnswer> {
  const outcome = await generateChunk(task, {
    store: await openStore(),
    signal,
    onProgress(progress) {
      board.write(progress);
      if (board.isStopped) throw stopped();
    },
  });
  return { kind: 'chunk', outcome };
}

async function openStore(): Promise<ArtifactStore> {
  if (!settings.store) throw new RangeError('this thread has no artifact store');
  store ??= await createArtifactStore(settings.store);
  return store;
}

function stopped(): AppError {
  return new AppError('stopped', 'The task was stopped.');
}

function send(message: ThreadAnswer): void {
  const transfer = message.kind === 'inline' ? [message.body.buffer] : [];
  parentPort?.postMessage(message, transfer as ArrayBuffer[]); // node's own type is looser than the DOM's
}
