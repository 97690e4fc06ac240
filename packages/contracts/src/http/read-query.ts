// Reads the parameters of a query string by their schema.

import { AppError, nearestName } from '@synthward/kernel';
import type { z } from 'zod';

/** The values of a parsed query string. Throws `invalid_parameter` for the first thing wrong with it. */
export function readQuery<Schema extends z.ZodObject>(schema: Schema, query: unknown): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_parameter', explain(parsed.error.issues[0], Object.keys(schema.shape)));
}

function explain(issue: z.core.$ZodIssue | undefined, known: readonly string[]): string {
  if (issue?.code !== 'unrecognized_keys') return `${String(issue?.path[0])} ${issue?.message}.`;
  const name = issue.keys[0] ?? '';
  const remedy = nearestName(name, known) ?? known.join(' or ');
  return `The query parameter ${JSON.stringify(name.slice(0, 64))} is unknown; did you mean ${remedy}?`;
}
