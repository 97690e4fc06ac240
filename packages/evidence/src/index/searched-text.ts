// Which words of a piece of evidence a question can find it by.

import type { EvidenceRecord } from '@synthward/contracts';
import { termsOf } from '../text/terms';

/** The stems of title, sections, body, keywords, subject headings and chemicals, repetitions included; labels say nothing. */
export function searchedTerms(record: EvidenceRecord): string[] {
  return searchedTexts(record).flatMap(termsOf);
}

function searchedTexts({ title, sections, body, keywords, mesh, chemicals }: EvidenceRecord): string[] {
  return [
    title,
    ...[...sections, ...body].map(({ text }) => text),
    ...keywords,
    ...mesh.map(({ name }) => name),
    ...chemicals,
  ];
}
