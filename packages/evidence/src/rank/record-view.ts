// A record as ranking reads it: stems, by sentence and as one sequence.

import type { EvidenceRecord } from '@synthward/contracts';
import { sentenceTexts } from '../text/sentence-texts';
import { termsOf } from '../text/terms';

export interface RecordView {
  /** Of the title, then of each sentence of sections and body. */
  readonly sentences: readonly ReadonlySet<string>[];
  /** In the order of the text. */
  readonly sequence: readonly string[];
  /** All of them, subject headings, keywords and chemicals included. */
  readonly held: ReadonlySet<string>;
}

/** An index hands out the same object while it is asked for often, and its view is worked out once. */
const views = new WeakMap<EvidenceRecord, RecordView>();

/** The view of a record. */
export function viewOf(record: EvidenceRecord): RecordView {
  const known = views.get(record);
  if (known) return known;
  const view = createView(record);
  views.set(record, view);
  return view;
}

function createView({ title, sections, body, mesh, keywords, chemicals }: EvidenceRecord): RecordView {
  const texts = [title, ...[...sections, ...body].flatMap(({ text }) => sentenceTexts(text))];
  const sentences = texts.map(termsOf);
  const sequence = sentences.flat();
  const labels = [...mesh.map(({ name }) => name), ...keywords, ...chemicals];
  return {
    sentences: sentences.map((terms) => new Set(terms)),
    sequence,
    held: new Set([...sequence, ...labels.flatMap(termsOf)]),
  };
}
