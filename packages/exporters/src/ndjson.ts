// NDJSON: one source record a line.

import { gatherBytes } from './gather';

/** The records, already printed as JSON, each with its line feed. */
export function ndjsonContent(records: Iterable<string>): Generator<Buffer> {
  return gatherBytes(lines(records));
}

function* lines(records: Iterable<string>): Generator<string> {
  for (const record of records) {
    yield record;
    yield '\n';
  }
}
