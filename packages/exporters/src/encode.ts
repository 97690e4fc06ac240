// From content to what is stored: hashed in passing, compressed when asked, never whole in memory.

import { createHash } from 'node:crypto';
import { gzipBlocks } from './gzip';

export interface EncodedContent {
  /** The bytes to store. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Digest (hex) and size of the uncompressed content; complete when `body` has ended. */
  measured(): { contentSha256: string; contentBytes: number };
}

/** Encodes `content`; with `gzip` as one member. A block is made when the receiver asks for it. */
export function encodeContent(content: Iterable<Uint8Array>, { gzip }: { gzip: boolean }): EncodedContent {
  const hash = createHash('sha256');
  let contentBytes = 0;
  function* inPassing(): Generator<Uint8Array> {
    for (const block of content) {
      hash.update(block);
      contentBytes += block.length;
      yield block;
    }
  }
  return {
    body: asked(gzip ? gzipBlocks(inPassing()) : inPassing()),
    measured: () => ({ contentSha256: hash.copy().digest('hex'), contentBytes }),
  };
}

/** The same blocks for receivers that wait between them. */
async function* asked(blocks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* blocks;
}
