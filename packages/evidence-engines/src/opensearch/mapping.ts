// How OpenSearch keeps our documents.

/** The whole definition of an index. */
export function indexDefinition({
  shards,
  replicas,
}: {
  readonly shards: number;
  readonly replicas: number;
}) {
  return {
    settings: {
      index: {
        number_of_shards: shards,
        number_of_replicas: replicas,
        similarity: { default: { type: 'BM25', k1: 0.9, b: 0.4 } },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        id: { type: 'keyword' },
        digest: { type: 'keyword', index: false },
        // stems already: what stands between spaces is a term
        terms: { type: 'text', analyzer: 'whitespace', index_options: 'freqs' },
        length: { type: 'integer' },
        year: { type: 'integer' },
        design: { type: 'keyword' },
        isHighQuality: { type: 'boolean' },
        isRetracted: { type: 'boolean' },
        record: { type: 'keyword', index: false, doc_values: false },
      },
    },
  } as const;
}
