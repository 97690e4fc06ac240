// The index on a cluster, for libraries past one machine: OpenSearch finds, our BM25 orders.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  type EvidenceFilter,
  type EvidenceIndex,
  fingerprintOf,
  type Hit,
  type WeightedTerm,
} from '@synthward/evidence';
import { sha256Hex } from '@synthward/kernel';
import { batchesOf, lastOfEach } from '../batches';
import { bestOf, type CollectionStatistics } from '../candidates';
import { documentOf, recordOf } from '../document';
import { type FoundDocument, parseDigests, parseDocuments, parseHits, parseStatistics } from './answers';
import { sendBulk } from './bulk';
import { indexDefinition } from './mapping';
import { digestsBody, MOST_ROWS, searchBody, statisticsBody } from './queries';
import { type OpenSearchAddress, type OpenSearchTransport, openTransport } from './transport';

/** Some megabytes: a request of a hundred would be refused. */
const BATCH = 500;

export interface OpenSearchIndexOptions extends OpenSearchAddress {
  /** The name of the index; made if it is not there. */
  readonly name: string;
  readonly shards?: number;
  readonly replicas?: number;
  /** Whether a record is of a journal of level 2 or better, or a guideline of a recognised body. */
  readonly isHighQuality: (record: EvidenceRecord) => boolean;
}

export interface OpenSearchIndex extends EvidenceIndex {
  close(): Promise<void>;
}

/** Opens the index of a name. Throws AppError `unavailable` when the cluster does not answer. */
export async function openOpenSearchIndex(options: OpenSearchIndexOptions): Promise<OpenSearchIndex> {
  const { name, isHighQuality, shards = 1, replicas = 1 } = options;
  const transport = await openTransport(options);
  await createIfAbsent(transport, name, { shards, replicas });
  const index = { transport, name };
  return {
    async add(records) {
      for await (const batch of batchesOf(records, BATCH)) await put(index, batch, isHighQuality);
      await refresh(index);
    },
    async remove(ids) {
      const lines = [...new Set(ids)].map((id) => [{ delete: { _id: keyOf(id) } }]);
      for await (const batch of batchesOf(lines, BATCH)) await sendBulk(transport, name, batch);
      if (lines.length > 0) await refresh(index);
    },
    search: (terms, filter, limit) => search(index, terms, { filter, limit }),
    async termStatistics(terms) {
      const { documents, documentFrequency } = await statisticsOf(index, terms);
      return { documents, documentFrequency };
    },
    async get(ids) {
      const found = new Map((await read(index, ids, ['id', 'record'])).map(({ id, record }) => [id, record]));
      return ids.flatMap((id) => {
        const record = found.get(id);
        return record === undefined ? [] : [recordOf({ record })];
      });
    },
    fingerprint: async () => fingerprintOf(await allDigests(index)),
    close: () => transport.close(),
  };
}

interface Index {
  readonly transport: OpenSearchTransport;
  readonly name: string;
}

/** Any id fits: those of the cluster end at 512 bytes. */
function keyOf(id: string): string {
  return sha256Hex(id);
}

async function createIfAbsent(
  transport: OpenSearchTransport,
  name: string,
  size: { readonly shards: number; readonly replicas: number },
): Promise<void> {
  const { status } = await transport.exchange({ method: 'HEAD', path: `/${name}` });
  if (status === 200) return;
  const created = await transport.exchange({ method: 'PUT', path: `/${name}`, body: indexDefinition(size) });
  if (created.status === 200 || isThereAlready(created.body)) return;
  throw new Error(`OpenSearch did not make the index ${name}: ${JSON.stringify(created.body)}`);
}

/** Another process was quicker. */
function isThereAlready(body: unknown): boolean {
  return JSON.stringify(body).includes('resource_already_exists_exception');
}

/** Writes what is new or other than before; nothing where all is known. */
async function put(
  index: Index,
  batch: readonly EvidenceRecord[],
  isHighQuality: (record: EvidenceRecord) => boolean,
): Promise<void> {
  const documents = lastOfEach(batch, ({ id }) => id).map((record) => documentOf(record, isHighQuality));
  const ids = documents.map(({ id }) => id);
  const known = new Map((await read(index, ids, ['id', 'digest'])).map(({ id, digest }) => [id, digest]));
  const changed = documents.filter(({ id, digest }) => known.get(id) !== digest);
  const lines = changed.map((document) => [{ index: { _id: keyOf(document.id) } }, document]);
  await sendBulk(index.transport, index.name, lines);
}

async function refresh({ transport, name }: Index): Promise<void> {
  await transport.exchange({ method: 'POST', path: `/${name}/_refresh` });
}

async function search(
  index: Index,
  terms: readonly WeightedTerm[],
  { filter, limit }: { readonly filter: EvidenceFilter; readonly limit: number },
): Promise<Hit[]> {
  const wanted = terms.filter(({ weight }) => weight > 0);
  if (wanted.length === 0) return [];
  const [statistics, found] = await Promise.all([
    statisticsOf(
      index,
      wanted.map(({ term }) => term),
    ),
    ask(index, searchBody(wanted, filter, limit)),
  ]);
  return bestOf(parseHits(found), wanted, { statistics, limit });
}

async function statisticsOf(index: Index, terms: readonly string[]): Promise<CollectionStatistics> {
  const asked = [...new Set(terms)];
  const body = await ask(index, statisticsBody(asked));
  const { holders, ...totals } = parseStatistics(body, asked.length);
  return { ...totals, documentFrequency: new Map(asked.map((term, i) => [term, holders[i] ?? 0])) };
}

async function ask({ transport, name }: Index, body: object): Promise<unknown> {
  const answer = await transport.exchange({ method: 'POST', path: `/${name}/_search`, body });
  return answer.body;
}

async function read(
  index: Index,
  ids: readonly string[],
  members: readonly string[],
): Promise<FoundDocument[]> {
  const { transport, name } = index;
  if (ids.length === 0) return [];
  const docs = [...new Set(ids)].map((id) => ({ _id: keyOf(id), _source: members }));
  const { body } = await transport.exchange({ method: 'POST', path: `/${name}/_mget`, body: { docs } });
  return parseDocuments(body);
}

async function allDigests(index: Index): Promise<[id: string, digest: string][]> {
  const all: [string, string][] = [];
  for (;;) {
    const page = parseDigests(await ask(index, digestsBody(all.at(-1)?.[0])));
    for (const { id, digest } of page) all.push([id, digest]);
    if (page.length < MOST_ROWS) return all;
  }
}
