// NDJSON: one source record or resource a line.

import { gatherBytes, type Piece } from './gather';

/** The records, already printed as JSON; each gets its line feed. */
export function ndjsonContent(records: Iterable<Piece>): Generator<Uint8Array> {
  return gatherBytes(lines(records));
}

/** Lines that were printed with their line feeds. */
export function linesContent(lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  return gatherBytes(lines);
}

function* lines(records: Iterable<Piece>): Generator<Piece> {
  for (const record of records) {
    yield record;
    yield '\n';
  }
}
