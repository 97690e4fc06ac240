// What the table is asked for, in the SQL of its filters.

import type { EvidenceFilter } from '@synthward/evidence';

/** The predicate that holds where `passes` of the port does. */
export function predicateOf({
  fromYear,
  toYear,
  designs,
  isHighQuality,
  isRetracted,
}: EvidenceFilter): string {
  const conditions = [isRetracted ? 'is_retracted' : "NOT is_retracted AND design <> 'excluded'"];
  if (fromYear !== undefined || toYear !== undefined) conditions.push('year > 0');
  if (fromYear !== undefined) conditions.push(`year >= ${Number(fromYear)}`);
  if (toYear !== undefined) conditions.push(`year <= ${Number(toYear)}`);
  if (designs) conditions.push(isOneOf('design', designs));
  if (isHighQuality) conditions.push('is_high_quality');
  return conditions.join(' AND ');
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
