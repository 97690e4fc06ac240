// A source on its way into a store: hashed and counted in passing, and given up at once when the signal says so.

import { createHash } from 'node:crypto';

interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

export interface MeteredBody {
  /** The source's chunks, unchanged; closing it closes the source. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Size and SHA-256 of what has passed; call it once, when `chunks` has ended. */
  measure(): Measure;
}

/** Meters `body`. Once the signal aborts, `chunks` throws its reason, even while the source is silent. */
export function meterBody(body: AsyncIterable<Uint8Array>, signal?: AbortSignal): MeteredBody {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* pass() {
    for await (const chunk of signal ? abortable(body, signal) : body) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
    signal?.throwIfAborted();
  }
  return { chunks: pass(), measure: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Size and SHA-256 of a stream that goes nowhere else. */
export async function measureBody(body: AsyncIterable<Uint8Array>): Promise<Measure> {
  const { chunks, measure } = meterBody(body);
  for await (const _ of chunks);
  return measure();
}

async function* abortable(body: AsyncIterable<Uint8Array>, signal: AbortSignal) {
  const iterator = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await nextOrAbort(iterator, signal);
      if (done) return;
      yield value;
    }
  } finally {
    await closeSource(iterator, signal);
  }
}

/** A listener per chunk, not one shared promise: racing that would gather a reaction for every chunk. */
function nextOrAbort(iterator: AsyncIterator<Uint8Array>, signal: AbortSignal) {
  signal.throwIfAborted();
  return new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/**
 * After an abort the source may be in the middle of a chunk, and a generator answers `return` only after that
 * chunk: waiting for it could take for ever, and its failure adds nothing to the signal's reason.
 */
async function closeSource(iterator: AsyncIterator<Uint8Array>, signal: AbortSignal): Promise<void> {
  const closed = iterator.return?.();
  if (signal.aborted) closed?.catch(() => undefined);
  else await closed;
}
