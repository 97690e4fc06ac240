// Bytes from one thread to another, chunk by chunk and only when asked for, so that nothing piles up in between.

import type { MessagePort } from 'node:worker_threads';
import { plainError, revivedError, type ThreadError } from './thread-error';

type ChunkAnswer =
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly error: ThreadError };

/** Answers each request on the port with the next chunk of the source. The caller closes the port. */
export function sendChunks(port: MessagePort, source: AsyncIterator<Uint8Array>): void {
  port.on('message', () => {
    answerNext(source).then((answer) => {
      port.postMessage(answer, answer.kind === 'chunk' ? [answer.bytes.buffer as ArrayBuffer] : []); // a copy of our own
    });
  });
}

async function answerNext(source: AsyncIterator<Uint8Array>): Promise<ChunkAnswer> {
  try {
    const next = await source.next();
    return next.done ? { kind: 'end' } : { kind: 'chunk', bytes: Uint8Array.from(next.value) };
  } catch (error) {
    return { kind: 'error', error: plainError(error) };
  }
}

/** The chunks that the other side of the port sends; throws what its source throws. */
export async function* receiveChunks(port: MessagePort): AsyncGenerator<Uint8Array> {
  for (;;) {
    const answer = await ask(port);
    if (answer.kind === 'end') return;
    if (answer.kind === 'error') throw revivedError(answer.error);
    yield answer.bytes;
  }
}

function ask(port: MessagePort): Promise<ChunkAnswer> {
  return new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage('next');
  });
}
