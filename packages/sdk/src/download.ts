// Downloads of artifacts, whose bytes are held against what was stored.

import type { RequestOptions } from './answer';
import type { Client } from './create-client';
import { ClientError } from './errors';
import type { Artifact } from './generated/schemas';
import { createSha256 } from './sha256';

/**
 * The stored bytes of an artifact as a stream, compressed if they were stored so. The stream fails with `wrong_digest` in
 * the place of its end unless length and SHA-256 are those of the artifact: trust nothing of it before. Throws what
 * `getArtifact` throws, and `unexpected_answer` for an artifact that is not on the client's server.
 */
export async function download(
  client: Client,
  artifact: Pick<Artifact, 'name' | 'url' | 'bytes' | 'sha256'>,
  { signal }: RequestOptions = {},
): Promise<ReadableStream<Uint8Array>> {
  const stream = await client.transport.send(
    {
      method: 'GET',
      path: ownPath(artifact.url),
      headers: { accept: '*/*' },
      isPublic: false,
      isRepeatable: true,
      signal,
    },
    async (response) => response.body ?? new Blob([]).stream(),
  );
  return stream.pipeThrough(verifying(artifact));
}

/** Credentials go to the client's own server and nowhere else. */
function ownPath(url: string): string {
  if (/^\/(?![/\\])/.test(url)) return url;
  throw new ClientError('unexpected_answer', 'The address of the artifact is not a path of the server.');
}

function verifying({ name, bytes, sha256 }: Pick<Artifact, 'name' | 'bytes' | 'sha256'>) {
  const digest = createSha256();
  let received = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      digest.update(chunk);
      received += chunk.length;
      controller.enqueue(chunk);
    },
    flush() {
      if (received === bytes && digest.digest() === sha256) return;
      throw new ClientError('wrong_digest', `What came of ${name} is not what was stored.`);
    },
  });
}
