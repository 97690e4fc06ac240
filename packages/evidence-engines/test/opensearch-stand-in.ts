// What OpenSearch documents of the calls that we make, over HTTP and in memory: enough to see our requests and to answer them.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Source {
  readonly id: string;
  readonly terms: string;
  readonly length: number;
  readonly [member: string]: unknown;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  /** Parsed; an array of lines for a bulk request. */
  readonly body: unknown;
}

/** In place of the next answer; `hang` never answers. */
export type PlannedReply =
  | 'hang'
  | { readonly status: number; readonly body?: object; readonly headers?: Readonly<Record<string, string>> };

export interface StandIn {
  readonly url: string;
  readonly seen: SeenRequest[];
  readonly planned: PlannedReply[];
  close(): Promise<void>;
}

/** Serves on a free port. Documents are found by searches after a refresh, and by their id at once. */
export async function startOpenSearchStandIn(): Promise<StandIn> {
  const seen: SeenRequest[] = [];
  const planned: PlannedReply[] = [];
  const indexes = new Map<string, StoredIndex>();
  const server = createServer(async (req, res) => {
    const request = await readRequest(req);
    seen.push(request);
    const reply = planned.shift() ?? answer(indexes, request);
    if (reply !== 'hang') send(res, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // listening on a port, not on a socket file
    seen,
    planned,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(req: IncomingMessage): Promise<SeenRequest> {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  const [path = ''] = (req.url ?? '').split('?');
  const isLines = path.endsWith('/_bulk');
  const lines = text.split('\n').filter((line) => line !== '');
  const body = isLines ? lines.map((line) => JSON.parse(line)) : text === '' ? null : JSON.parse(text);
  return { method: req.method ?? '', path, body };
}

function send(res: ServerResponse, { status, body, headers }: Exclude<PlannedReply, 'hang'>): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(body ? JSON.stringify(body) : undefined);
}

class StoredIndex {
  readonly documents = new Map<string, Source>();
  searchable: Source[] = [];
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of requests, as they come over the wire
type Body = any;

function answer(
  indexes: Map<string, StoredIndex>,
  { method, path, body }: SeenRequest,
): Exclude<PlannedReply, 'hang'> {
  const [, name = '', action] = path.split('/');
  const index = indexes.get(name);
  if (action === undefined && method === 'PUT') {
    if (index) return { status: 400, body: { error: { type: 'resource_already_exists_exception' } } };
    indexes.set(name, new StoredIndex());
    return { status: 200, body: { acknowledged: true } };
  }
  if (!index) return { status: 404, body: { error: { type: 'index_not_found_exception' }, status: 404 } };
  switch (action) {
    case undefined:
      return { status: 200 };
    case '_refresh':
      index.searchable = [...index.documents.values()];
      return { status: 200, body: { _shards: { failed: 0 } } };
    case '_bulk':
      return { status: 200, body: { errors: false, items: bulk(index, body as Body[]) } };
    case '_mget':
      return { status: 200, body: { docs: (body as Body).docs.map((doc: Body) => found(index, doc)) } };
    case '_search':
      return { status: 200, body: search(index, body) };
    default:
      return { status: 405, body: { error: { type: 'no such action' } } };
  }
}

function bulk({ documents }: StoredIndex, lines: readonly Body[]): object[] {
  const items: object[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const { index, delete: removed } = lines[i];
    if (index) {
      i += 1;
      documents.set(index._id, lines[i]);
      items.push({ index: { _id: index._id, status: 201, result: 'created' } });
    } else {
      const wasThere = documents.delete(removed._id);
      items.push({ delete: { _id: removed._id, status: wasThere ? 200 : 404 } });
    }
  }
  return items;
}

function found({ documents }: StoredIndex, { _id, _source }: Body): object {
  const source = documents.get(_id);
  return source ? { _id, found: true, _source: only(source, _source) } : { _id, found: false };
}

function search({ searchable }: StoredIndex, body: Body): object {
  const matching = searchable.filter((source) => !body.query || holds(body.query, source));
  const scored = matching.map((source) => ({ source, score: scoreOf(body.query, source, searchable) }));
  scored.sort((a, b) => b.score - a.score || (a.source.id < b.source.id ? -1 : 1));
  const after = body.search_after?.[0];
  const rest = scored.filter(({ source }) => after === undefined || source.id > after);
  const hits = rest.slice(0, body.size).map(({ source }) => ({ _source: only(source, body._source) }));
  return {
    ...{ took: 1, timed_out: false, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 } },
    hits: { ...(body.track_total_hits && { total: { value: matching.length, relation: 'eq' } }), hits },
    ...(body.aggs && { aggregations: aggregated(body.aggs, matching) }),
  };
}

function aggregated({ totalLength, holders }: Body, sources: readonly Source[]): object {
  const counted = (query: Body) => ({ doc_count: sources.filter((source) => holds(query, source)).length });
  const field = totalLength.sum.field;
  return {
    totalLength: { value: sources.reduce((sum, source) => sum + Number(source[field]), 0) },
    ...(holders && {
      holders: {
        buckets: Object.fromEntries(
          Object.entries(holders.filters.filters).map(([key, query]) => [key, counted(query)]),
        ),
      },
    }),
  };
}

function holds(query: Body, source: Source): boolean {
  const [[kind, clause]] = Object.entries(query) as [[string, Body]];
  if (kind === 'match_all') return true;
  if (kind === 'bool') {
    const { filter = [], must_not = [], should = [], minimum_should_match = 0 } = clause;
    const isWanted = filter.every((each: Body) => holds(each, source));
    const isRefused = must_not.some((each: Body) => holds(each, source));
    const met = should.filter((each: Body) => holds(each, source)).length;
    return isWanted && !isRefused && met >= minimum_should_match;
  }
  const [[field, asked]] = Object.entries(clause) as [[string, Body]];
  const value = source[field];
  if (kind === 'terms') return asked.includes(value);
  if (kind === 'range') return isWithin(Number(value), asked);
  const wanted = typeof asked === 'object' ? asked.value : asked;
  return field === 'terms' ? String(value).split(' ').includes(wanted) : value === wanted;
}

function isWithin(value: number, { gte, lte }: Body): boolean {
  return (gte === undefined || value >= gte) && (lte === undefined || value <= lte);
}

/** Of its kind: rare terms and boosts count for more. */
function scoreOf(query: Body, source: Source, all: readonly Source[]): number {
  const should: readonly Body[] = query?.bool?.should ?? [];
  return should
    .filter((clause) => holds(clause, source))
    .reduce((sum, clause) => {
      const holders = all.filter((other) => holds(clause, other)).length;
      return sum + clause.term.terms.boost * Math.log(1 + (all.length - holders + 0.5) / (holders + 0.5));
    }, 0);
}

function only(source: Source, members: readonly string[]): object {
  return Object.fromEntries(members.map((member) => [member, source[member]]));
}
