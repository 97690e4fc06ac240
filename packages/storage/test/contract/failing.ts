// The contract of puts that fail: nothing is seen of them.

import { once } from 'node:events';
import { CSV, createBytes, inChunks, MIB, readAll } from './bodies';
import type { GetSubject } from './subject';

const SIZES = [
  ['before the first byte', 0],
  ['within the first part', 100_000],
  ['after the first part', 18 * MIB],
] as const;

export function describeFailing(subject: GetSubject): void {
  test.each(SIZES)('a source that throws %s leaves nothing, and its error comes out', async (_name, size) => {
    const { store, listLeftovers } = subject();
    const error = new Error('the source broke');
    await expect(store.put('failing/absent', throwingAfter(size, error), CSV)).rejects.toBe(error);
    expect(await store.head('failing/absent')).toBeUndefined();
    expect(await listLeftovers()).toEqual([]);
  });

  test.each(SIZES)('an abort %s ends even a silent source and leaves nothing', async (_name, size) => {
    const { store, listLeftovers } = subject();
    const abort = new AbortController();
    const reason = new Error('the job was cancelled');
    const source = silentAfter(size, () => abort.abort(reason));
    await expect(store.put('aborted/absent', source, { ...CSV, signal: abort.signal })).rejects.toBe(reason);
    expect(await store.head('aborted/absent')).toBeUndefined();
    expect(await listLeftovers()).toEqual([]);
  });

  test('a signal that has aborted before the put starts no source', async () => {
    const { store } = subject();
    let started = false;
    const source = (async function* () {
      started = true;
      yield createBytes(1);
    })();
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(store.put('aborted/before', source, { ...CSV, signal })).rejects.toThrow('too late');
    expect(started).toBe(false);
  });

  test('a failed put keeps the object that was there', async () => {
    const { store } = subject();
    const bytes = createBytes(1000);
    await store.put('failing/kept', inChunks(bytes), CSV);
    const before = await store.head('failing/kept');
    const source = throwingAfter(18 * MIB, new Error('broken'));
    await expect(store.put('failing/kept', source, CSV)).rejects.toThrow('broken');
    expect(await store.head('failing/kept')).toEqual(before);
    expect((await readAll(await store.open('failing/kept'))).equals(bytes)).toBe(true);
  });

  test('a source is closed when the signal aborts between two chunks', async () => {
    const { store } = subject();
    const abort = new AbortController();
    const closed = new AbortController();
    const source = (async function* () {
      try {
        yield createBytes(10);
        abort.abort(new Error('cancelled'));
        yield createBytes(10);
      } finally {
        closed.abort();
      }
    })();
    const closing = once(closed.signal, 'abort');
    await expect(store.put('aborted/closed', source, { ...CSV, signal: abort.signal })).rejects.toThrow();
    await closing;
  });
}

async function* throwingAfter(size: number, error: Error): AsyncGenerator<Uint8Array> {
  yield* inChunks(createBytes(size));
  throw error;
}

async function* silentAfter(size: number, onSilence: () => void): AsyncGenerator<Uint8Array> {
  yield* inChunks(createBytes(size));
  setImmediate(onSilence);
  await new Promise(() => undefined);
}
