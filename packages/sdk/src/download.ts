// Downloads of artifacts, whose bytes are held against what was stored.

import type { RequestOptions } from './answer';
import type { Client } from './create-client';
import { ClientError } from './errors';
import type { Artifact } from './generated/schemas';
import { waitAfter } from './retries';
import { createSha256 } from './sha256';

export type DownloadedArtifact = Pick<Artifact, 'name' | 'url' | 'bytes' | 'sha256'>;

const MOST_FRUITLESS = 5;

/**
 * The stored bytes of an artifact as a stream, compressed if they were stored so. A connection that breaks is replaced, and
 * goes on with the byte that is missing. The stream fails with `wrong_digest` in the place of its end unless length and
 * SHA-256 are those of the artifact: trust nothing of it before. Throws what `getArtifact` throws, and `unexpected_answer`
 * for an artifact that is not on the client's server; the stream fails with `no_answer` after five connections in a row that
 * brought nothing.
 */
export async function download(
  client: Client,
  artifact: DownloadedArtifact,
  { signal }: RequestOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const first = await open(client, artifact, 0, signal);
  return streamOf(verified(artifact, wholeOf(client, artifact, first, signal)));
}

/** The bytes from `from` on. */
function open(
  client: Client,
  { url }: DownloadedArtifact,
  from: number,
  signal: AbortSignal | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const request = { method: 'GET', path: ownPath(url), isPublic: false, isRepeatable: true, signal };
  const headers = { accept: '*/*', ...(from > 0 && { range: `bytes=${from}-` }) };
  return client.transport.send({ ...request, headers }, async ({ status, body }) => {
    if (status === (from > 0 ? 206 : 200)) return body ?? new Blob([]).stream();
    throw new ClientError('unexpected_answer', 'The server does not go on where a download broke off.', {
      status,
    });
  });
}

/** Credentials go to the client's own server and nowhere else. */
function ownPath(url: string): string {
  if (/^\/(?![/\\])/.test(url)) return url;
  throw new ClientError('unexpected_answer', 'The address of the artifact is not a path of the server.');
}

async function* wholeOf(
  client: Client,
  artifact: DownloadedArtifact,
  first: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const got = { bytes: 0, fruitless: 0 };
  for (let stream = first; ; stream = await open(client, artifact, got.bytes, signal)) {
    try {
      yield* counted(stream, got);
      return;
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      got.fruitless += 1;
      if (got.fruitless >= MOST_FRUITLESS) throw nothingCame(artifact, cause);
    }
    const { sleep, random } = client.transport;
    await sleep(waitAfter(got.fruitless, undefined, random), signal);
  }
}

async function* counted(
  stream: ReadableStream<Uint8Array>,
  got: { bytes: number; fruitless: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      got.bytes += value.length;
      got.fruitless = 0;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // it may have failed already, which has been told
  }
}

async function* verified(
  { name, bytes, sha256 }: DownloadedArtifact,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const digest = createSha256();
  let received = 0;
  for await (const piece of pieces) {
    digest.update(piece);
    received += piece.length;
    yield piece;
  }
  if (received === bytes && digest.digest() === sha256) return;
  throw new ClientError('wrong_digest', `What came of ${name} is not what was stored.`);
}

/** A stream that asks for a piece when its reader does, and stops the connection when the reader leaves. */
function streamOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) return controller.close();
      controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}

function nothingCame({ name }: DownloadedArtifact, cause: unknown): ClientError {
  return new ClientError('no_answer', `The download of ${name} breaks off before anything comes.`, { cause });
}
