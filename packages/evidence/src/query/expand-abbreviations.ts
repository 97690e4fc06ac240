// Short forms in a question that the library tells apart.

import { searchedTerms } from '../index/searched-text';
import type { EvidenceIndex } from '../index-port/evidence-index';
import { longForms } from '../lexicon/abbreviations';
import type { Concept } from '../question';
import { termsOf } from '../text/terms';
import { weighted } from './query-terms';

const SHORT_FORM = /\b[A-Za-z]{0,8}[A-Z][A-Za-z]{0,8}[A-Z0-9]\b/g;
const LOOKED_AT = 20;

/**
 * A concept for each short form of `text` of which one long form leads: more of the nearest records hold it together with
 * another concept of the question than hold any other long form so. Without such a concept nothing is expanded.
 */
export async function expandAbbreviations(
  text: string,
  concepts: readonly Concept[],
  index: EvidenceIndex,
): Promise<Concept[]> {
  const found: Concept[] = [];
  for (const short of new Set(text.match(SHORT_FORM))) {
    const terms = termsOf(short);
    const others = concepts.filter((concept) => !concept.terms.some((term) => terms.includes(term)));
    const long = others.length > 0 ? await leading(longForms.get(short) ?? [], others, index) : undefined;
    if (long !== undefined) found.push({ name: long, role: null, terms, synonyms: [termsOf(long)] });
  }
  return found;
}

async function leading(
  forms: readonly string[],
  others: readonly Concept[],
  index: EvidenceIndex,
): Promise<string | undefined> {
  const counted = [];
  for (const form of forms) counted.push({ form, count: await holdersOf(termsOf(form), others, index) });
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.form : undefined;
}

/** How many of the records nearest to both hold all of the form and all of another concept. */
async function holdersOf(
  form: readonly string[],
  others: readonly Concept[],
  index: EvidenceIndex,
): Promise<number> {
  const query = weighted([...form, ...others.flatMap(({ terms }) => terms)]);
  const hits = await index.search(query, {}, LOOKED_AT);
  const records = await index.get(hits.map(({ id }) => id));
  return records.filter((record) => {
    const held = new Set(searchedTerms(record));
    const holds = (terms: readonly string[]): boolean => terms.every((term) => held.has(term));
    return holds(form) && others.some(({ terms }) => holds(terms));
  }).length;
}
