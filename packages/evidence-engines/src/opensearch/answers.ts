// What OpenSearch answers, parsed where it comes in. A part that failed or ran out of time is no answer: evidence would be missing.

import { z } from 'zod';
import { unavailable } from './transport';

const whole = z.object({
  timed_out: z.literal(false),
  _shards: z.object({ failed: z.literal(0) }),
});

const searchSchema = whole.extend({
  hits: z.object({
    hits: z.array(z.object({ _source: z.object({ id: z.string(), terms: z.string(), length: z.number() }) })),
  }),
});

const digestsSchema = whole.extend({
  hits: z.object({
    hits: z.array(z.object({ _source: z.object({ id: z.string(), digest: z.string() }) })),
  }),
});

const statisticsSchema = whole.extend({
  hits: z.object({ total: z.object({ value: z.number(), relation: z.literal('eq') }) }),
  aggregations: z.object({
    totalLength: z.object({ value: z.number() }),
    holders: z.object({ buckets: z.record(z.string(), z.object({ doc_count: z.number() })) }).optional(),
  }),
});

const documentsSchema = z.object({
  docs: z.array(
    z.object({
      found: z.boolean().optional(),
      error: z.unknown().optional(),
      _source: z
        .object({ id: z.string(), digest: z.string().optional(), record: z.string().optional() })
        .optional(),
    }),
  ),
});

const bulkSchema = z.object({
  items: z.array(
    z.record(
      z.string(),
      z.object({
        status: z.number(),
        error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
      }),
    ),
  ),
});

export type FoundDocument = NonNullable<z.infer<typeof documentsSchema>['docs'][number]['_source']>;

export interface BulkItem {
  readonly status: number;
  readonly error?: { readonly type: string } | undefined;
}

/** The found documents' candidates, nearest first. */
export function parseHits(body: unknown) {
  return parsed(searchSchema, body).hits.hits.map(({ _source }) => _source);
}

/** Ids and digests of a page. */
export function parseDigests(body: unknown) {
  return parsed(digestsSchema, body).hits.hits.map(({ _source }) => _source);
}

/** Counts of the collection; `holders` in the order of the terms that were asked for. */
export function parseStatistics(body: unknown, terms: number) {
  const { hits, aggregations } = parsed(statisticsSchema, body);
  const buckets = aggregations.holders?.buckets ?? {};
  return {
    documents: hits.total.value,
    totalLength: aggregations.totalLength.value,
    holders: Array.from({ length: terms }, (_, i) => buckets[String(i)]?.doc_count ?? 0),
  };
}

/** Those that are there; an error of one of them is an error of all. */
export function parseDocuments(body: unknown): FoundDocument[] {
  return parsed(documentsSchema, body).docs.flatMap(({ found, error, _source }) => {
    if (error !== undefined)
      throw unavailable(new Error(`a document could not be read: ${JSON.stringify(error)}`));
    return found && _source ? [_source] : [];
  });
}

/** What became of each line of a bulk request, in their order. */
export function parseBulk(body: unknown): BulkItem[] {
  return parsed(bulkSchema, body).items.flatMap((item) => Object.values(item));
}

function parsed<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw unavailable(
    new Error(`OpenSearch answered otherwise than it should: ${z.prettifyError(result.error)}`),
  );
}
