// The truth pack: complete and verifiable where it was asked for, and never a part of the feed.

import {
  type ArtifactView,
  type CohortJobView,
  type CrosswalkRow,
  type MutationRow,
  operations,
  type PairRow,
  type PersonRow,
  type SourceRecord,
  truthFiles,
} from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';
import { linesOf, rowsOf } from './support/rows-of';

const fixture = useStack({ workers: 2, env: { SYNTHWARD_CHUNK_PARTS: '1' } });
const { client } = fixture;

const spec = {
  name: 'with truth',
  population: 1050,
  seed: 77,
  conditions: [{ name: 'hypertension', prevalence: 0.3 }],
  hie: {
    sourceSystems: ['clinic', 'claims-feed'],
    profiles: { clinic: 'registration-desk', 'claims-feed': 'claims-feed' },
    duplicateRate: 0.2,
    addressDriftRate: 0.1,
    missingPhoneRate: 0.1,
    overlayRate: 0.02,
    mergeRate: 0.2,
  },
  exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
};

let job: CohortJobView;
let plain: CohortJobView;
let feed: SourceRecord[];
let crosswalk: CrosswalkRow[];
beforeAll(async () => {
  const withoutTruth = { ...spec, exports: { formats: ['json', 'ndjson', 'manifest'] } };
  const ids = [await client().submit(spec), await client().submit(withoutTruth)] as const;
  job = await client().completed(ids[0]);
  plain = await client().completed(ids[1]);
  feed = await rowsOf(client(), job, 'patients-');
  crosswalk = await rowsOf(client(), job, 'truth-crosswalk-');
}, 180_000);

const feedIds = () => new Set(feed.map(({ recordID }) => recordID));

test('its five files stand between feed and quality page, part by part, in list, manifest, rows and store', async () => {
  const parts = ['00001', '00002'];
  const names = [
    ...parts.map((part) => `cohort-${part}.json.gz`),
    ...parts.map((part) => `patients-${part}.ndjson.gz`),
    ...truthFiles.flatMap((file) => parts.map((part) => `truth-${file}-${part}.ndjson.gz`)),
    'quality.html',
    'manifest.json',
  ];
  expect(Object.keys(await expectWhole(fixture, job.jobID))).toEqual(names);
  expect(job.manifest?.artifacts.map(({ name }) => name)).toEqual(names.slice(0, -1));
  const formats = job.artifacts.filter(({ name }) => name.startsWith('truth-')).map(({ format }) => format);
  expect(new Set(formats)).toEqual(new Set(['truth']));
});

test('every row of every file has exactly the members of its schema, and every file has rows', async () => {
  const { shape } = operations.getCohortPatient.responses[200].schema.shape.truth;
  for (const file of truthFiles) {
    const rows = await rowsOf<unknown>(client(), job, `truth-${file}-`);
    expect([file, rows.length > 0]).toEqual([file, true]);
    for (const row of rows) expect(shape[file].element.parse(row)).toEqual(row);
  }
});

test('the crosswalk leads from every record of the feed to a person, and from no other record', async () => {
  expect(new Set(crosswalk.map(({ recordId }) => recordId))).toEqual(feedIds());
  const systemOf = new Map(feed.map(({ recordID, sourceSystem }) => [recordID, sourceSystem]));
  for (const { recordId, sourceSystem } of crosswalk) expect(systemOf.get(recordId)).toBe(sourceSystem);
  const persons = await rowsOf<PersonRow>(client(), job, 'truth-persons-');
  expect(persons.map(({ patient }) => patient)).toEqual(Array.from({ length: 1050 }, (_, i) => i));
  const known = new Set(persons.map(({ personId }) => personId));
  expect(known.size).toBe(1050);
  expect(new Set(crosswalk.map(({ personId }) => personId))).toEqual(known);
});

test('the last change of each field is what the feed shows', async () => {
  const mutations = await rowsOf<MutationRow>(client(), job, 'truth-mutations-');
  const last = new Map(mutations.map((row) => [`${row.recordId} ${row.field}`, row]));
  const byId = new Map(feed.map((record) => [record.recordID, record]));
  let compared = 0;
  for (const { recordId, field, after } of last.values()) {
    const record = byId.get(recordId);
    if (!record) throw new Error(`${recordId} is not in the feed`);
    const { line: addressLine, ...place } = record.address;
    const shown: Readonly<Record<string, unknown>> = { ...record, ...place, addressLine };
    expect([recordId, field, shown[field]]).toEqual([recordId, field, after]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(500);
});

test('a pair is a match exactly when the crosswalk knows a person whose records both are', async () => {
  const pairs = await rowsOf<PairRow>(client(), job, 'truth-pairs-');
  const personsOf = new Map<string, Set<string>>();
  for (const { recordId, personId } of crosswalk)
    personsOf.set(recordId, (personsOf.get(recordId) ?? new Set()).add(personId));
  for (const { recordA, recordB, label } of pairs) {
    const ofA = personsOf.get(recordA) ?? new Set();
    const shared = [...(personsOf.get(recordB) ?? [])].some((person) => ofA.has(person));
    expect([recordA, recordB, label]).toEqual([recordA, recordB, shared ? 'match' : 'non-match']);
  }
  expect(new Set(pairs.map(({ label }) => label))).toEqual(new Set(['match', 'non-match']));
});

test('without the flag there is no truth, and the feed is the same, byte for byte', async () => {
  const digests = ({ artifacts }: CohortJobView, isWanted: (artifact: ArtifactView) => boolean) =>
    artifacts.filter(isWanted).map(({ name, contentSha256 }) => [name, contentSha256]);
  expect(plain.artifacts.filter(({ name, format }) => `${name} ${format}`.includes('truth'))).toEqual([]);
  const isFeed = ({ format }: ArtifactView) => format === 'ndjson';
  expect(digests(job, isFeed)).toEqual(digests(plain, isFeed));
  expect(plain.quality).toEqual(job.quality);
});

test('nothing in the feed, in either format, tells who a person is', async () => {
  const lines = await linesOf(client(), job, 'patients-');
  const json = await Promise.all(
    job.artifacts.filter(({ format }) => format === 'json').map((artifact) => client().text(artifact)),
  );
  const text = [...lines, ...json].join('\n');
  const ids = new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g));
  expect(crosswalk.filter(({ recordId }) => !ids.has(recordId))).toEqual([]); // ids are found where they are
  expect(crosswalk.filter(({ personId }) => ids.has(personId))).toEqual([]);
  for (const member of ['personId', 'golden', 'isDuplicate', 'operator'])
    expect(text).not.toContain(`"${member}"`);
});

test('a cohort that is answered at once comes without truth, whatever its specification says', async () => {
  const small = { ...spec, population: 20 };
  const { status, body } = await client().post<object>('/cohorts/generate', small);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).not.toContain('"personId"');
});
