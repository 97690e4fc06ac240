// Names of things in medicine, found in a text by the longest match.

import { termsOf } from '../text/terms';

export type ConceptKind = 'condition' | 'drug' | 'procedure' | 'outcome' | 'other';

export interface LexiconEntry {
  /** The preferred name. */
  readonly name: string;
  readonly kind: ConceptKind;
  /** Other names that mean the same. */
  readonly synonyms: readonly string[];
}

export interface LexiconMatch {
  readonly entry: LexiconEntry;
  /** From `start` to before `end`, in terms of the text. */
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  /** The entries that `terms` name, in their order, none overlapping: the longest at each place, names before synonyms. */
  match(terms: readonly string[]): LexiconMatch[];
}

interface Name {
  readonly terms: readonly string[];
  readonly entry: LexiconEntry;
}

/** Of two entries with one name the first is meant, so that those of our own making come before a library's. */
export function createLexicon(entries: Iterable<LexiconEntry>): Lexicon {
  const byFirstTerm = indexed(entries);
  return {
    match: (terms) => {
      const matches: LexiconMatch[] = [];
      let start = 0;
      while (start < terms.length) {
        const name = longestAt(byFirstTerm, terms, start);
        if (name) matches.push({ entry: name.entry, start, end: start + name.terms.length });
        start += name?.terms.length ?? 1;
      }
      return matches;
    },
  };
}

function indexed(entries: Iterable<LexiconEntry>): ReadonlyMap<string, readonly Name[]> {
  const byFirstTerm = new Map<string, Name[]>();
  for (const entry of entries) {
    for (const text of [entry.name, ...entry.synonyms]) {
      const terms = termsOf(text);
      const [first] = terms;
      if (first === undefined) continue;
      const names = byFirstTerm.get(first) ?? [];
      names.push({ terms, entry });
      byFirstTerm.set(first, names);
    }
  }
  for (const names of byFirstTerm.values()) names.sort((a, b) => b.terms.length - a.terms.length); // stable
  return byFirstTerm;
}

function longestAt(
  byFirstTerm: ReadonlyMap<string, readonly Name[]>,
  terms: readonly string[],
  start: number,
): Name | undefined {
  const [first] = terms.slice(start, start + 1);
  if (first === undefined) return undefined;
  return byFirstTerm.get(first)?.find((name) => name.terms.every((term, i) => terms[start + i] === term));
}
