// A JSON object with FHIR in two shapes, for responses that are made whole.

import { gatherBytes, type Piece } from './gather';

/** Resources of one type, already printed as JSON: whole lines with their line feeds, some at a time. */
type LinesOfType = readonly [resourceType: string, lines: Iterable<Uint8Array>];

/**
 * `head` with `bundles` and, by type, `ndjson` as further members, in UTF-8. `head` must have members of its own, and
 * bundles come printed as JSON.
 */
export function fhirDocument(
  head: object,
  bundles: Iterable<Piece>,
  ndjson: readonly LinesOfType[],
): Uint8Array {
  return Buffer.concat([...gatherBytes(piecesOf(head, bundles, ndjson))]);
}

function* piecesOf(head: object, bundles: Iterable<Piece>, ndjson: readonly LinesOfType[]): Generator<Piece> {
  yield JSON.stringify(head).slice(0, -1);
  yield ',"bundles":[';
  let separator = '';
  for (const bundle of bundles) {
    yield separator;
    yield bundle;
    separator = ',';
  }
  yield '],"ndjson":{';
  separator = '';
  for (const [resourceType, lines] of ndjson) {
    yield `${separator}${JSON.stringify(resourceType)}:"`;
    for (const some of lines) yield quotedLines(some);
    yield '"';
    separator = ',';
  }
  yield '}}';
}

/** Some at a time, so that no file exists as a whole in the heap. */
function quotedLines(lines: Uint8Array): string {
  return JSON.stringify(Buffer.from(lines).toString()).slice(1, -1);
}
