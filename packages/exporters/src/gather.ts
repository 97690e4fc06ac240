// From small pieces of text to byte blocks of a size that streams, hashes and compressors like.

/** Text, or UTF-8 that was made earlier. */
export type Piece = string | Uint8Array;

const BLOCK_BYTES = 256 * 1024;
/** From here on a piece is a block by itself: to copy it would cost more than a short block before it. */
const LARGE_PIECE_BYTES = 96 * 1024;
const MOST_BYTES_PER_CHARACTER = 3; // of a UTF-16 unit in UTF-8

/**
 * UTF-8 blocks of about a quarter of a megabyte at most, or of one large piece; the content is the pieces laid end to end.
 * A block is never written to again here; one that is a piece is as lasting as the piece.
 */
export function* gatherBytes(pieces: Iterable<Piece>): Generator<Uint8Array> {
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let size = 0;
  for (const piece of pieces) {
    const room = typeof piece === 'string' ? piece.length * MOST_BYTES_PER_CHARACTER : piece.length;
    const isLarge = room > LARGE_PIECE_BYTES;
    if (size > 0 && (isLarge || size + room > BLOCK_BYTES)) {
      yield block.subarray(0, size);
      block = Buffer.allocUnsafe(BLOCK_BYTES);
      size = 0;
    }
    if (isLarge) yield toBytes(piece);
    else size += write(block, piece, size);
  }
  if (size > 0) yield block.subarray(0, size);
}

function write(block: Buffer, piece: Piece, at: number): number {
  if (typeof piece === 'string') return block.write(piece, at);
  block.set(piece, at);
  return piece.length;
}

function toBytes(piece: Piece): Uint8Array {
  return typeof piece === 'string' ? Buffer.from(piece) : piece;
}
