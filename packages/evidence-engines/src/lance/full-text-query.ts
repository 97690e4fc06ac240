// A weighted question in the words of LanceDB.

import type { WeightedTerm } from '@synthward/evidence';
import type { LanceDriver } from './driver';

type FullTextQuery = InstanceType<LanceDriver['MatchQuery']>;

/** Any of the terms, each with its weight; terms of one weight are one query, which is the quicker way. Null without terms. */
export function fullTextQueryOf(
  driver: LanceDriver,
  terms: readonly WeightedTerm[],
  column: string,
): FullTextQuery | null {
  const byWeight = new Map<number, string[]>();
  for (const { term, weight } of terms) {
    if (weight > 0) byWeight.set(weight, [...(byWeight.get(weight) ?? []), term]);
  }
  const queries = [...byWeight].map(
    ([boost, words]) => new driver.MatchQuery(words.join(' '), column, { boost }),
  );
  const [only, ...others] = queries;
  if (only === undefined) return null;
  if (others.length === 0) return only;
  return new driver.BooleanQuery(queries.map((query) => [driver.Occur.Should, query]));
}
