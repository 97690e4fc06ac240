// The sentences of a piece of evidence, each with its place: what is quoted is found again there.

import type { EvidenceRecord } from '@synthward/contracts';
import { type SectionKind, sectionKindOf } from './section-kind';
import { sentenceSpans } from './split-sentences';

export interface EvidenceSentence {
  /** Of the record's sections, then of its body. */
  readonly section: number;
  readonly kind: SectionKind;
  /** Within the text of the section. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where its middle stands in the whole text, 0 to 1. */
  readonly position: number;
}

/** A label that stands in the running text, such as "Methods:" at the head of a sentence. */
const INLINE_LABEL = /^\W{0,3}(\p{Lu}[\p{L}/]*(?:[ ,/&-]+[\p{L}]+){0,4})\s*:/u;

/** What a study was to find out, wherever it is said. */
const AIM =
  /^\W{0,3}(?:the (?:main |primary |present |current )?(?:aim|purpose|objective|goal)s?\b|(?:we|this (?:study|trial|paper|review|article)|here,? we) (?:aim|sought|wanted|intend|hypothesi|investigate[sd]? whether|was (?:designed|conducted|undertaken|performed|done) to)|(?:in order )?to (?:assess|compare|determine|evaluate|examine|explore|investigate|study|test)\b|it (?:is|was) (?:unknown|unclear|not known)\b)/i;

/** The sentences of the abstract, or of the body too where there is one; labels inside unlabelled sections are heeded. */
export function sentencesOf(record: Pick<EvidenceRecord, 'sections' | 'body'>): EvidenceSentence[] {
  const sections = [...record.sections, ...record.body];
  const length = sections.reduce((sum, section) => sum + section.text.length, 0);
  let before = 0;
  return sections.flatMap((section, index) => {
    const kindAt = kindsWithin(section.label);
    const sentences = sentenceSpans(section.text).map(({ start, end }) => {
      const text = section.text.slice(start, end);
      const position = (before + (start + end) / 2) / length;
      return { section: index, kind: kindAt(text), start, end, text, position };
    });
    before += section.text.length;
    return sentences;
  });
}

/** The kind of each next sentence of a section: its label's, until a label inside the text says otherwise. */
function kindsWithin(label: string | null): (sentence: string) => SectionKind {
  let kind = sectionKindOf(label);
  return (sentence) => {
    const inline = sectionKindOf(INLINE_LABEL.exec(sentence)?.[1] ?? null);
    if (inline !== 'unlabelled') kind = inline;
    return AIM.test(sentence) ? 'background' : kind;
  };
}
