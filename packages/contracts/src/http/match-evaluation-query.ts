// The query parameters of a match evaluation: which baselines to run beside it.

import { z } from 'zod';
import { type BaselineMatcher, baselineMatchers } from '../cohort/match-evaluation';
import { readQuery } from './read-query';

const BASELINES = `must be a list, by commas, of ${baselineMatchers.join(' and ')}`;

/** Values arrive as text. */
export const matchEvaluationQuerySchema = z.strictObject({
  baselines: z
    .string('must be given once')
    .regex(
      new RegExp(`^(?:${baselineMatchers.join('|')})(?:,(?:${baselineMatchers.join('|')}))*$`),
      BASELINES,
    )
    .optional()
    .meta({
      description:
        'Matchers of our own to run on the same records, by commas: deterministic, fellegi-sunter. For cohorts of at most 250,000 records.',
    }),
});

/** The baselines that a parsed query string asks for, each once. Throws `invalid_parameter`. */
export function readMatchEvaluationQuery(query: unknown): { readonly baselines: readonly BaselineMatcher[] } {
  const { baselines = '' } = readQuery(matchEvaluationQuerySchema, query);
  const named = baselines.split(',');
  return { baselines: baselineMatchers.filter((name) => named.includes(name)) };
}
