// A JSON object whose last members are long lists, for responses that are made whole.

import { gatherBytes, type Piece } from './gather';

/** `head` with `patients` and `patientSummaries` as further members, in UTF-8. `head` must have members of its own. */
export function responseDocument(
  head: object,
  patients: Iterable<Piece>,
  summaries: readonly string[],
): Uint8Array {
  return Buffer.concat([...gatherBytes(piecesOf(head, patients, summaries))]);
}

function* piecesOf(head: object, patients: Iterable<Piece>, summaries: readonly string[]): Generator<Piece> {
  yield JSON.stringify(head).slice(0, -1);
  let separator = ',"patients":[';
  for (const patient of patients) {
    yield separator;
    yield patient;
    separator = ',';
  }
  yield `],"patientSummaries":${JSON.stringify(summaries)}}`;
}
