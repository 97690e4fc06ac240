// What OpenSearch is asked, in its query language.

import type { EvidenceFilter, WeightedTerm } from '@synthward/evidence';
import { candidatesFor } from '../candidates';

/** More than that a search may not ask for at once. */
export const MOST_ROWS = 10_000;

/** 0 stands for a year that is not known. */
const FIRST_YEAR = 1;

/** Whoever passes the filter and holds any of the terms, nearest first; `terms` is not empty. */
export function searchBody(terms: readonly WeightedTerm[], filter: EvidenceFilter, limit: number): object {
  return {
    size: Math.min(MOST_ROWS, candidatesFor(limit)),
    _source: ['id', 'terms', 'length'],
    track_total_hits: false,
    query: {
      bool: {
        filter: filtersOf(filter),
        should: terms.map(({ term, weight }) => ({ term: { terms: { value: term, boost: weight } } })),
        minimum_should_match: 1,
      },
    },
    sort: [{ _score: 'desc' }, { id: 'asc' }],
  };
}

/** Clauses that hold where `passes` of the port does. */
function filtersOf({ fromYear, toYear, designs, isHighQuality, isRetracted }: EvidenceFilter): object[] {
  const hasBound = fromYear !== undefined || toYear !== undefined;
  const years = {
    gte: Math.max(FIRST_YEAR, fromYear ?? FIRST_YEAR),
    ...(toYear !== undefined && { lte: toYear }),
  };
  return [
    { term: { isRetracted: isRetracted ?? false } },
    ...(isRetracted ? [] : [{ bool: { must_not: [{ term: { design: 'excluded' } }] } }]),
    ...(hasBound ? [{ range: { year: years } }] : []),
    ...(designs ? [{ terms: { design: [...designs] } }] : []),
    ...(isHighQuality ? [{ term: { isHighQuality: true } }] : []),
  ];
}

/** How many documents there are, how long they are together, and how many hold each term: buckets by place in `terms`. */
export function statisticsBody(terms: readonly string[]): object {
  const filters = Object.fromEntries(
    terms.map((term, i) => [String(i), { term: { terms: { value: term } } }]),
  );
  return {
    size: 0,
    track_total_hits: true,
    aggs: {
      totalLength: { sum: { field: 'length' } },
      ...(terms.length > 0 && { holders: { filters: { filters } } }),
    },
  };
}

/** A page of all documents' digests, in the order of ids, after the id of the page before. */
export function digestsBody(after: string | undefined): object {
  return {
    size: MOST_ROWS,
    _source: ['id', 'digest'],
    query: { match_all: {} },
    sort: [{ id: 'asc' }],
    ...(after !== undefined && { search_after: [after] }),
  };
}
