// From small pieces of text to byte blocks of a size that streams, hashes and compressors like.

const BLOCK_CHARACTERS = 256 * 1024;

/** UTF-8 blocks of about a quarter of a megabyte; the content is the pieces laid end to end. */
export function* gatherBytes(pieces: Iterable<string>): Generator<Buffer> {
  let waiting: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < BLOCK_CHARACTERS) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.from(waiting.join(''));
}
