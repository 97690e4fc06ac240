// Whether the sentences of whole answers are borne out by what they cite: every answer is read again by the verifier.

import type { EvidenceRecord, SynthesisOutput, SynthesisReference } from '@synthward/contracts';
import {
  askedEffectOf,
  createEmbeddedEngine,
  createEngineLexicon,
  type EvidenceIndex,
  leadingJournalLevels,
  libraryEntries,
  type TextVerification,
  understand,
  verifyText,
} from '@synthward/evidence';
import type { AnswerFigure } from './answer-figure';

export interface CitationSources {
  readonly set: 'citations' | 'library';
  readonly documents: readonly EvidenceRecord[];
  /** Holds `documents`. */
  readonly index: EvidenceIndex;
  readonly asOf: string;
}

/**
 * Recall is the share of stating sentences whose sources all bear them out, precision the share of citations that bear their
 * sentence out (the terms of Liu, Zhang and Liang, 2023). The embedded engine quotes, so both must be 1.
 */
export async function measureCitations(
  questions: readonly string[],
  { set, documents, index, asOf }: CitationSources,
): Promise<AnswerFigure[]> {
  const lexicon = createEngineLexicon(libraryEntries(documents));
  const engine = createEmbeddedEngine({ index, lexicon, journalLevels: leadingJournalLevels });
  const cited = new Map(documents.map((record) => [keyOf(record), record]));
  const verified: TextVerification[] = [];
  for (const text of questions) {
    const output = await engine.synthesise({ user_query: text }, { asOf, now: () => performance.now() });
    const effect = askedEffectOf(await understand(text, { lexicon, index }));
    verified.push(verify(output, { cited, effect, year: Number(asOf.slice(0, 4)) }));
  }
  const sum = (of: (one: TextVerification) => number) => verified.reduce((total, one) => total + of(one), 0);
  const figure = { set, half: 'all', gate: { is: 'at least', bound: 1 } } as const;
  const [statements, citations] = [sum((one) => one.statements), sum((one) => one.citations)];
  return [
    {
      ...figure,
      measure: 'citation recall',
      count: statements,
      value: sum((one) => one.supported) / Math.max(1, statements),
    },
    {
      ...figure,
      measure: 'citation precision',
      count: citations,
      value: sum((one) => one.supportedCitations) / Math.max(1, citations),
    },
  ];
}

interface VerifiedAgainst {
  readonly cited: ReadonlyMap<string, EvidenceRecord>;
  readonly effect: ReturnType<typeof askedEffectOf>;
  readonly year: number;
}

/** A reference that is none of the documents leaves its number without a record: its sentences count as unsupported. */
function verify(
  { synthesis: { text, references } }: SynthesisOutput,
  { cited, effect, year }: VerifiedAgainst,
): TextVerification {
  const records = new Map(
    (references ?? []).flatMap((reference) => {
      const record = cited.get(keyOf(reference));
      return record === undefined ? [] : [[reference.index, record] as const];
    }),
  );
  return verifyText(text, { records, effect, year });
}

function keyOf(of: EvidenceRecord | SynthesisReference): string {
  return 'document_title' in of
    ? JSON.stringify([of.document_title, of.publish_date])
    : JSON.stringify([of.title, of.published]);
}
