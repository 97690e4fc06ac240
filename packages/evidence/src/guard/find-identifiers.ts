// Whether a text could tell who a person is.

import { formedIdentifiers, type IdentifierKind } from './patterns';
import { type Place, personNamesIn } from './person-names';

export interface FoundIdentifier extends Place {
  readonly kind: IdentifierKind;
}

/**
 * Where `text` holds what names or reaches a person: in order of place, overlapping where two patterns meet. Errs on the
 * side of finding: drugs, diseases that are called after people, doses, years and registry ids of trials are none.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const formed = formedIdentifiers.flatMap(({ kind, pattern }) => found(kind, pattern, text));
  const named = personNamesIn(text).map((place) => ({ kind: 'person_name' as const, ...place }));
  return [...formed, ...named].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The same for ids and codes, in which long numbers, addresses of code systems and dates have their place. */
export function findIdentifiersInCode(text: string): FoundIdentifier[] {
  return formedIdentifiers
    .filter(({ inCodes }) => inCodes)
    .flatMap(({ kind, pattern }) => found(kind, pattern, text));
}

function found(kind: IdentifierKind, pattern: RegExp, text: string): FoundIdentifier[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    kind,
    start: index,
    end: index + match.length,
  }));
}
