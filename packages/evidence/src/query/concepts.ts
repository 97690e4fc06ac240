// What a question is about: names that the lexicon knows, and phrases whose place tells what they are.

import { drugClassOf } from '../lexicon/drugs';
import type { ConceptKind, Lexicon, LexiconMatch } from '../lexicon/lexicon';
import type { Concept, ConceptRole } from '../question';
import { stemOf, termsOf, wordsOf } from '../text/terms';
import type { Segment } from './segments';

/** What a name is where no cue tells. */
const ROLE_BY_KIND: Readonly<Record<ConceptKind, ConceptRole>> = {
  condition: 'population',
  drug: 'intervention',
  procedure: 'intervention',
  outcome: 'outcome',
  other: null,
};
/** A phrase that the lexicon does not know is a name up to this many words; longer ones are sentences. */
const LONGEST_PHRASE = 6;
const NAMED_BY_PLACE: ReadonlySet<ConceptRole> = new Set(['intervention', 'comparator']);

/** The concepts of all parts of a question, in their order, each name once. */
export function conceptsOf(segments: readonly Segment[], lexicon: Lexicon): Concept[] {
  const concepts = segments.flatMap((segment) => conceptsWithin(segment, lexicon));
  return concepts.filter(({ name }, i) => concepts.findIndex((concept) => concept.name === name) === i);
}

function conceptsWithin({ text, role }: Segment, lexicon: Lexicon): Concept[] {
  const terms = termsOf(text);
  const matches = lexicon.match(terms);
  const listed = matches.map((match) => conceptOf(match, { terms, role }));
  const named = [...listed, ...drugsByEnding(text, { listed, role })];
  const isNamed = named.some((concept) => concept.role === role);
  if (isNamed || !NAMED_BY_PLACE.has(role) || terms.length === 0 || terms.length > LONGEST_PHRASE)
    return named;
  return [...named, { name: text.trim(), role, terms: unique(terms), synonyms: [] }];
}

function conceptOf(
  { entry, start, end }: LexiconMatch,
  { terms, role }: { readonly terms: readonly string[]; readonly role: ConceptRole },
): Concept {
  const own = terms.slice(start, end);
  const names = [entry.name, ...entry.synonyms].map((name) => termsOf(name));
  const synonyms = names.filter((name) => name.length > 0 && name.join(' ') !== own.join(' '));
  return { name: entry.name, role: roleOf(entry.kind, role), terms: unique(own), synonyms };
}

/** Drugs that no list names, told by the ending of their names. */
function drugsByEnding(
  text: string,
  { listed, role }: { readonly listed: readonly Concept[]; readonly role: ConceptRole },
): Concept[] {
  const known = new Set(listed.flatMap(({ terms }) => terms));
  return wordsOf(text)
    .filter((word) => drugClassOf(word) !== null && !known.has(stemOf(word)))
    .map((word) => ({ name: word, role: role ?? 'intervention', terms: [stemOf(word)], synonyms: [] }));
}

/** A condition before the first cue is what people have, not what is done to them. */
function roleOf(kind: ConceptKind, role: ConceptRole): ConceptRole {
  if (role === null) return ROLE_BY_KIND[kind];
  return role === 'intervention' && kind === 'condition' ? 'population' : role;
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}
