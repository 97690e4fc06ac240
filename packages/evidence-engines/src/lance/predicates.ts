// What the table is asked for, in the SQL of its filters.

import type { EvidenceFilter } from '@synthward/evidence';

/** Where to search. What is retracted or excluded has its words in a column of its own: most searches need no predicate then. */
export function searchedColumn({ isRetracted }: EvidenceFilter): 'terms' | 'terms_hidden' {
  return isRetracted ? 'terms_hidden' : 'terms';
}

/** The predicate that holds where `passes` of the port does, for rows that the column of the filter has found; null for all. */
export function predicateOf(filter: EvidenceFilter): string | null {
  const { fromYear, toYear, designs, isHighQuality, isRetracted } = filter;
  const conditions = isRetracted ? ['is_retracted'] : [];
  if (fromYear !== undefined || toYear !== undefined) conditions.push('year > 0');
  if (fromYear !== undefined) conditions.push(`year >= ${Number(fromYear)}`);
  if (toYear !== undefined) conditions.push(`year <= ${Number(toYear)}`);
  if (designs) conditions.push(isOneOf('design', designs));
  if (isHighQuality) conditions.push('is_high_quality');
  return conditions.length === 0 ? null : conditions.join(' AND ');
}

/** True for rows whose `column` is one of `values`; false for all where there are none. */
export function isOneOf(column: string, values: readonly string[]): string {
  return values.length === 0 ? 'false' : `${column} IN (${values.map(literal).join(', ')})`;
}

/** True for documents that hold the term. */
export function holdsTerm(term: string): string {
  return `array_has(words, ${literal(term)})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
