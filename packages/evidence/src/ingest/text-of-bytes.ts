// From the bytes of a file, packed or not, to its text.

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Thrown where packed bytes end too early, or are none. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError';
}

/** The text of UTF-8 that may be packed by gzip, which its first bytes tell. Throws BrokenFileError after what could be unpacked. */
export async function* textOfBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const { isPacked, all } = await looked(bytes);
  const decoder = new TextDecoder();
  for await (const chunk of isPacked ? unpacked(all) : all) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

async function looked(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < 2) {
    const next = await iterator.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(head).subarray(0, 2);
  return { isPacked: start[0] === 0x1f && start[1] === 0x8b, all: joined(head, iterator) };
}

async function* joined(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (cause) {
    if (!isOfUnpacking(cause)) throw cause;
    throw new BrokenFileError('the packed file is cut off or damaged', { cause });
  } finally {
    source.destroy();
  }
}

/** Errors of zlib are told by their codes. */
function isOfUnpacking(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_')
  );
}
