// NDJSON: one source record a line.

import { gatherBytes, type Piece } from './gather';

/** The records, already printed as JSON, each with its line feed. */
export function ndjsonContent(records: Iterable<Piece>): Generator<Uint8Array> {
  return gatherBytes(lines(records));
}

function* lines(records: Iterable<Piece>): Generator<Piece> {
  for (const record of records) {
    yield record;
    yield '\n';
  }
}
