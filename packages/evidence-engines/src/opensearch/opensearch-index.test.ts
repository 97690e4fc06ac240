// The conformance suite over the wire, on a stand-in always and on a cluster where EVIDENCE_OPENSEARCH_URL names one; and what we
// send, and make of each answer that OpenSearch documents.

import type { AppError } from '@synthward/kernel';
import { describeIndexConformance } from '../../../evidence/test/index-conformance';
import { isOfGoodJournal, recordOf } from '../../../evidence/test/random-records';
import { type PlannedReply, type StandIn, startOpenSearchStandIn } from '../../test/opensearch-stand-in';
import { type OpenSearchIndex, openOpenSearchIndex } from './opensearch-index';

const clusterUrl = process.env.EVIDENCE_OPENSEARCH_URL;
const absentCluster = { title: 'NOT run on a cluster: EVIDENCE_OPENSEARCH_URL names none' };
const opened: OpenSearchIndex[] = [];
let standIn: StandIn;
let made = 0;

beforeAll(async () => {
  standIn = await startOpenSearchStandIn();
});
afterAll(async () => {
  await Promise.all(opened.map((index) => index.close()));
  await standIn.close();
});

const pauses: number[] = [];

async function open(
  url: string,
  isHighQuality = isOfGoodJournal,
  requestMs = 5_000,
): Promise<OpenSearchIndex> {
  made += 1;
  const name = `synthward-test-${process.pid}-${made}`;
  const pause = async (ms: number) => pauses.push(ms);
  const index = await openOpenSearchIndex({ url, name, isHighQuality, requestMs, pause, replicas: 0 });
  opened.push(index);
  return index;
}

describeIndexConformance({
  name: 'OpenSearch, a stand-in',
  runs: 30,
  create: (isHighQuality) => open(standIn.url, isHighQuality),
});

if (clusterUrl) {
  describeIndexConformance({
    name: 'OpenSearch, a cluster',
    runs: 5,
    create: (isHighQuality) => open(clusterUrl, isHighQuality),
  });
} else {
  test.skip(absentCluster.title, () => undefined);
}

const terms = [
  { term: 'aspirin', weight: 1 },
  { term: 'stroke', weight: 0.3 },
];

async function requestsOf(work: () => Promise<unknown>) {
  standIn.seen.length = 0;
  await work();
  return standIn.seen.map(({ method, path, body }) => ({
    call: `${method} ${path.split('/').slice(2).join('/')}`,
    body,
  }));
}

test('an index is made once, with BM25 as ours and words that stay as they are', async () => {
  const [asked, created] = await requestsOf(() => open(standIn.url));
  expect([asked?.call, created?.call]).toEqual(['HEAD ', 'PUT ']);
  expect(created?.body).toMatchObject({
    settings: {
      index: { number_of_replicas: 0, similarity: { default: { type: 'BM25', k1: 0.9, b: 0.4 } } },
    },
    mappings: {
      dynamic: 'strict',
      properties: { terms: { type: 'text', analyzer: 'whitespace' }, design: { type: 'keyword' } },
    },
  });
});

test('an index that another process makes meanwhile is taken as it is', async () => {
  standIn.planned.push(
    { status: 404 },
    { status: 400, body: { error: { type: 'resource_already_exists_exception' }, status: 400 } },
  );
  await expect(open(standIn.url)).resolves.toBeDefined();
});

test('records go in bulk under keys of their own, only what is new, and a refresh makes them found', async () => {
  const index = await open(standIn.url);
  const record = recordOf({
    id: 'pmid:1',
    title: 'Aspirin after stroke',
    published: '2020',
    design: 'guideline',
  });
  const [known, bulk, refresh] = await requestsOf(() => index.add([record]));
  expect([known?.call, bulk?.call, refresh?.call]).toEqual(['POST _mget', 'POST _bulk', 'POST _refresh']);
  expect(bulk?.body).toEqual([
    { index: { _id: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    {
      ...{ id: 'pmid:1', terms: 'aspirin stroke', length: 2, year: 2020, design: 'guideline' },
      ...{ isHighQuality: false, isRetracted: false, record: JSON.stringify(record) },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  const again = await requestsOf(() => index.add([record]));
  expect(again.map(({ call }) => call)).toEqual(['POST _mget', 'POST _refresh']);
});

test('a filter is a part of the query: what fails it takes no place among the best', async () => {
  const index = await open(standIn.url);
  const filter = { fromYear: 2010, toYear: 2020, designs: ['guideline'], isHighQuality: true } as const;
  const requests = await requestsOf(() => index.search(terms, filter, 10));
  const query = requests.map(({ body }) => body).find((body) => JSON.stringify(body).includes('"should"'));
  expect(query).toEqual({
    size: 200,
    _source: ['id', 'terms', 'length'],
    track_total_hits: false,
    query: {
      bool: {
        filter: [
          { term: { isRetracted: false } },
          { bool: { must_not: [{ term: { design: 'excluded' } }] } },
          { range: { year: { gte: 2010, lte: 2020 } } },
          { terms: { design: ['guideline'] } },
          { term: { isHighQuality: true } },
        ],
        should: [
          { term: { terms: { value: 'aspirin', boost: 1 } } },
          { term: { terms: { value: 'stroke', boost: 0.3 } } },
        ],
        minimum_should_match: 1,
      },
    },
    sort: [{ _score: 'desc' }, { id: 'asc' }],
  });
});

const busy: PlannedReply = {
  status: 429,
  body: { error: { type: 'rejected_execution_exception' }, status: 429 },
};

test('a busy cluster is asked again, after as long as it says', async () => {
  const index = await open(standIn.url);
  pauses.length = 0;
  standIn.planned.push(busy, { ...busy, headers: { 'retry-after': '3' } });
  await expect(index.get(['pmid:1'])).resolves.toEqual([]);
  expect(pauses).toEqual([250, 3000]);
});

test.each<[string, readonly PlannedReply[]]>([
  ['that stays busy', [busy, busy, busy, busy]],
  ['whose gateway finds nobody', Array(4).fill({ status: 503, body: {} })],
  ['that hangs', Array(4).fill('hang')],
])('of a cluster %s the caller learns that the index does not answer', async (_, replies) => {
  const index = await open(standIn.url, isOfGoodJournal, 100);
  standIn.planned.push(...replies);
  const error = await index.get(['pmid:1']).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unavailable' } satisfies Partial<AppError>);
  expect(standIn.planned).toEqual([]);
});

const shards = { total: 2, successful: 2, skipped: 0, failed: 0 };

test.each<[string, object]>([
  [
    'whose shards failed in part',
    { timed_out: false, _shards: { ...shards, failed: 1 }, hits: { hits: [] } },
  ],
  ['that ran out of time', { timed_out: true, _shards: shards, hits: { hits: [] } }],
  ['of another shape', { hits: 'none' }],
])('an answer %s is none: evidence would be missing without a word', async (_, body) => {
  const index = await open(standIn.url);
  standIn.planned.push({ status: 200, body }, { status: 200, body });
  await expect(index.search(terms, {}, 10)).rejects.toMatchObject({ code: 'unavailable' });
});

test('a request that is refused is not repeated', async () => {
  const index = await open(standIn.url);
  standIn.planned.push({ status: 403, body: { error: { type: 'security_exception' } } });
  const requests = await requestsOf(() =>
    expect(index.get(['pmid:1'])).rejects.toThrow('security_exception'),
  );
  expect(requests).toHaveLength(1);
});

const written = (id: string) => ({ index: { _id: id, status: 201 } });
const refused = (status: number, type: string) => ({
  index: { _id: 'x', status, error: { type, reason: 'r' } },
});

test('of a bulk request only the writes that a busy node refused are sent again', async () => {
  const index = await open(standIn.url);
  const records = ['pmid:1', 'pmid:2'].map((id) => recordOf({ id, title: 'aspirin' }));
  standIn.planned.push(
    { status: 200, body: { docs: [] } },
    {
      status: 200,
      body: { errors: true, items: [written('a'), refused(429, 'rejected_execution_exception')] },
    },
  );
  const requests = await requestsOf(() => index.add(records));
  const bulks = requests.filter(({ call }) => call === 'POST _bulk').map(({ body }) => body as object[]);
  expect(bulks.map((lines) => lines.length)).toEqual([4, 2]);
  expect(bulks[1]?.[1]).toMatchObject({ id: 'pmid:2' });
});

test('a document that OpenSearch cannot take fails the whole, by the reason it gives', async () => {
  const index = await open(standIn.url);
  standIn.planned.push(
    { status: 200, body: { docs: [] } },
    { status: 200, body: { errors: true, items: [refused(400, 'strict_dynamic_mapping_exception')] } },
  );
  await expect(index.add([recordOf({ id: 'pmid:1' })])).rejects.toThrow('strict_dynamic_mapping_exception');
});
