// The JSON document of a part: what was asked for, the part's source records, and a line about each person.

import type { CohortPreview, CohortSpec } from '@synthward/contracts';
import { gatherBytes, type Piece } from './gather';

export interface JsonPart {
  readonly spec: CohortSpec;
  readonly preview: CohortPreview;
  /** Counted from 1; patients by number, first and last. */
  readonly part: {
    readonly number: number;
    readonly of: number;
    readonly firstPatient: number;
    readonly lastPatient: number;
  };
  /** Source records, already printed as JSON. */
  readonly patients: Iterable<Piece>;
  readonly patientSummaries: Iterable<string>;
}

/** One parseable document, written piece by piece: it never exists as a whole in memory. */
export function jsonContent(part: JsonPart): Generator<Uint8Array> {
  return gatherBytes(piecesOf(part));
}

function* piecesOf({ spec, preview, part, patients, patientSummaries }: JsonPart): Generator<Piece> {
  yield `{"spec":${JSON.stringify(spec)},"preview":${JSON.stringify(preview)},"part":${JSON.stringify(part)}`;
  yield ',"patients":[';
  yield* separated(patients);
  yield '],"patientSummaries":[';
  yield* separated(quoted(patientSummaries));
  yield ']}\n';
}

function* quoted(texts: Iterable<string>): Generator<string> {
  for (const text of texts) yield JSON.stringify(text);
}

/** Line feeds between members: people open these files in editors. */
function* separated(members: Iterable<Piece>): Generator<Piece> {
  let separator = '\n';
  for (const member of members) {
    yield separator;
    yield member;
    separator = ',\n';
  }
}
