// Which format a source has, told by how it begins.

import type { EvidenceFormat } from '@synthward/contracts';

/** How much of a source is looked at. */
export const DETECTION_CHARACTERS = 4096;

/** In this order. */
const SIGNS: readonly (readonly [RegExp, EvidenceFormat])[] = [
  [/<(?:!DOCTYPE\s+)?(?:PubmedArticleSet|PubmedArticle|PubmedBookArticleSet|DeleteCitation)\b/, 'pubmed-xml'],
  [/<(?:!DOCTYPE\s+)?(?:pmc-articleset|articles|article)\b/, 'jats'],
  [/^\s*(?:PMID|OWN |STAT|OCI )\s*- /m, 'nbib'],
  [/^\s*\{/, 'jsonl'],
  [/^"?Record ID"?,|(?:^|,)"?RetractionNature"?(?:,|$)/m, 'retraction-watch'],
];

/** The format of a source that begins with `head`; null where it looks like none. A leading byte order mark is no part of it. */
export function detectFormat(head: string): EvidenceFormat | null {
  const text = head.replace(/^\uFEFF/, '');
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? null;
}
