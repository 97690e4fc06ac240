// A cohort that is continued: what changed since an earlier day, and nothing else.

import type {
  CohortJobView,
  CohortQuality,
  ProblemBody,
  RecordChange,
  SourceRecord,
} from '@synthward/contracts';
import { createApiClient, useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';
import { createOtherTenant } from './support/other-tenant';
import { linesOf, rowsOf } from './support/rows-of';

const fixture = useStack({ workers: 2, env: { SYNTHWARD_CHUNK_PARTS: '1' } });
const { client, stack, rows, dataDir } = fixture;

const spec = {
  name: 'continued',
  population: 1100,
  seed: 1234,
  referenceDate: '2026-01-01',
  conditions: [
    { name: 'hypertension', prevalence: 0.3 },
    { name: 'asthma', prevalence: 0.1 },
  ],
  hie: {
    sourceSystems: ['clinic', 'regional-hie', 'lab'],
    profiles: { 'regional-hie': 'regional-hie', lab: { basedOn: 'lab-network', coverage: 0.7 } },
    duplicateRate: 0.2,
    addressDriftRate: 0.1,
    missingPhoneRate: 0.1,
    mergeRate: 0.3,
  },
  exports: { formats: ['ndjson', 'manifest'] },
};

const submitted = async (body: object) => client().completed<CohortJobView>(await client().submit(body));
const continued = (from: CohortJobView, days: number) =>
  submitted({ evolve: { fromJobID: from.jobID, days } });

/** The whole cohort as it stands on the later days that the tests look at. */
const worlds = new Map<string, CohortJobView>();
function worldOn(day: string): CohortJobView {
  const world = worlds.get(day);
  if (!world) throw new Error(`no test looks at ${day}`);
  return world;
}

let base: CohortJobView;
let dayLater: CohortJobView;
let quarterLater: CohortJobView;
let continuedTwice: CohortJobView;
beforeAll(async () => {
  base = await submitted(spec);
  [dayLater, quarterLater] = await Promise.all([continued(base, 1), continued(base, 90)]);
  continuedTwice = await continued(quarterLater, 275);
  for (const asOf of ['2026-01-02', '2026-04-01', '2027-01-01'])
    worlds.set(asOf, await submitted({ ...spec, asOf }));
}, 240_000);

/** What somebody who keeps the earlier feed makes of the changes: an overwritten row each, and none twice. */
function applied(feed: readonly string[], changes: readonly RecordChange[]): string[] {
  const kept = new Map(feed.map((line) => [(JSON.parse(line) as SourceRecord).recordID, line]));
  for (const { change, recordID, record } of changes) {
    expect([recordID, kept.has(recordID)]).toEqual([recordID, change !== 'new']);
    if (change === 'deleted') kept.delete(recordID);
    else kept.set(recordID, JSON.stringify(record));
  }
  return [...kept.values()].sort();
}

const feedOf = (job: CohortJobView) => linesOf(client(), job, 'patients-');
const changesOf = (job: CohortJobView) => rowsOf<RecordChange>(client(), job, 'changes-');

describe('applied to the feed of the earlier day, the changes give the feed of the later one, line by line', () => {
  test('after one day', async () => {
    const later = await feedOf(worldOn('2026-01-02'));
    expect(applied(await feedOf(base), await changesOf(dayLater))).toEqual(later.sort());
  });

  test('after ninety days, and after 275 more from there', async () => {
    const quarter = await feedOf(worldOn('2026-04-01'));
    expect(applied(await feedOf(base), await changesOf(quarterLater))).toEqual([...quarter].sort());
    const year = await feedOf(worldOn('2027-01-01'));
    expect(applied(quarter, await changesOf(continuedTwice))).toEqual(year.sort());
  });
});

describe('a continued cohort', () => {
  test('is the earlier specification on the later day, and says from which job it comes', () => {
    const { asOf: _, evolve: __, ...same } = quarterLater.spec;
    const { asOf: ___, ...original } = base.spec;
    expect(same).toEqual(original);
    expect(quarterLater.spec).toMatchObject({
      asOf: '2026-04-01',
      evolve: { fromJobID: base.jobID, days: 90, since: '2026-01-01' },
    });
    expect(continuedTwice.spec).toMatchObject({
      asOf: '2027-01-01',
      evolve: { fromJobID: quarterLater.jobID, days: 275, since: '2026-04-01' },
    });
  });

  test('counts its rows by kind in the manifest, and is charged for them alone', async () => {
    for (const job of [dayLater, quarterLater, continuedTwice]) {
      const changes = await changesOf(job);
      const count = (kind: RecordChange['change']) => changes.filter(({ change }) => change === kind).length;
      expect(job.manifest?.changes).toEqual({
        new: count('new'),
        changed: count('changed'),
        deleted: count('deleted'),
      });
      expect(job.usage).toEqual({
        patientsGenerated: 0,
        sourceRecords: changes.length,
        fhirResources: 0,
        generationJobCount: 1,
      });
      expect(job.progress).toMatchObject({ patients: 1100, records: changes.length });
    }
    const quarter = quarterLater.manifest?.changes;
    expect(Math.min(quarter?.new ?? 0, quarter?.changed ?? 0)).toBeGreaterThan(0);
    expect(quarterLater.preview?.usage).toMatchObject({ patientsGenerated: 0, generationJobCount: 1 });
    expect(base.manifest).not.toHaveProperty('changes');
    expect(base.usage).toMatchObject({ patientsGenerated: 1100, generationJobCount: 1 });
  });

  test('changes little in a day and more in a quarter, and only what it says has changed', async () => {
    const [day, quarter] = await Promise.all([changesOf(dayLater), changesOf(quarterLater)]);
    expect(day.length).toBeLessThan(quarter.length);
    const earlier = new Set(await feedOf(base));
    for (const { change, record } of quarter) {
      expect(record === null).toBe(change === 'deleted');
      expect(earlier.has(JSON.stringify(record))).toBe(false);
    }
  });

  test('has the quality report of the whole world of its day', async () => {
    const whole = worldOn('2026-04-01');
    const counted = ({ population, sourceSystemCounts, resources, mutations, pyramid }: CohortQuality) => ({
      population,
      sourceSystemCounts,
      resources,
      mutations,
      pyramid,
    });
    if (!quarterLater.quality || !whole.quality) throw new Error('a completed job has a report');
    expect(counted(quarterLater.quality)).toEqual(counted(whole.quality));
    const { artifacts: _, specDigest: __, changes: ___, ...manifest } = quarterLater.manifest ?? {};
    expect(whole.manifest).toMatchObject(manifest);
  });

  test('is the same in answers, rows and files, with each effect once', async () => {
    expect(Object.keys(await expectWhole(fixture, quarterLater.jobID))).toEqual([
      'changes-00001.ndjson.gz',
      'changes-00002.ndjson.gz',
      'quality.html',
      'manifest.json',
    ]);
  });

  test('takes another name, other formats and the truth of its day where the request has them', async () => {
    const job = await submitted({
      name: 'with truth',
      evolve: { fromJobID: base.jobID, days: 90 },
      exports: { formats: ['json', 'ndjson'], truth: true },
    });
    expect(job.name).toBe('with truth');
    expect(await linesOf(client(), job, 'changes-')).toEqual(
      await linesOf(client(), quarterLater, 'changes-'),
    );
    const documents = job.artifacts.filter(({ format }) => format === 'json');
    expect(documents.map(({ name }) => name)).toEqual(['changes-00001.json.gz', 'changes-00002.json.gz']);
    const texts = await Promise.all(documents.map((document) => client().text(document)));
    const inDocuments = texts.flatMap((text) => (JSON.parse(text) as { patients: RecordChange[] }).patients);
    expect(inDocuments).toEqual(await changesOf(job));
    const crosswalk = await rowsOf<{ recordId: string }>(client(), job, 'truth-crosswalk-');
    const world = (await feedOf(worldOn('2026-04-01'))).map(
      (line) => (JSON.parse(line) as SourceRecord).recordID,
    );
    expect(new Set(crosswalk.map(({ recordId }) => recordId))).toEqual(new Set(world));
  });
});

describe('what cannot be continued is refused with its place, and no job comes to be', () => {
  const refusal = async (body: unknown, path = client().jobsPath) => {
    const before = await rows('select count(*)::int as jobs from cohort_job');
    const answer = await client().post<ProblemBody>(path, body);
    expect(await rows('select count(*)::int as jobs from cohort_job')).toEqual(before);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_spec']);
    return answer.body.errors?.map(({ pointer, code, suggestion }) => ({ pointer, code, suggestion }));
  };
  const at = (pointer: string, code: string, suggestion?: string) => ({ pointer, code, suggestion });

  test('a job that does not exist, and one of another tenant, alike', async () => {
    const other = createApiClient({ ...stack(), ...(await createOtherTenant(dataDir)) });
    const foreign = await other.submit({ name: 'foreign', population: 1, seed: 1 });
    const expected = [at('/evolve/fromJobID', 'unknown_value')];
    expect(await refusal({ evolve: { fromJobID: 'job_AAAAAAAAAAAAAAAAAAAA', days: 1 } })).toEqual(expected);
    expect(await refusal({ evolve: { fromJobID: foreign, days: 1 } })).toEqual(expected);
    await other.completed(foreign);
  });

  test('a job of another engine: its records could not be continued by this one', async () => {
    const old = await submitted({ name: 'old', population: 1, seed: 1 });
    await rows(`update cohort_job set engine_version = '1.0.0' where id = '${old.jobID}'`);
    expect(await refusal({ evolve: { fromJobID: old.jobID, days: 1 } })).toEqual([
      at('/evolve/fromJobID', 'conflicting_fields'),
    ]);
  });

  test('days that are none, too many, or too many after those before', async () => {
    const fromJobID = base.jobID;
    const days = at('/evolve/days', 'out_of_range');
    expect(await refusal({ evolve: { fromJobID, days: 0 } })).toEqual([days]);
    expect(await refusal({ evolve: { fromJobID, days: 3651 } })).toEqual([days]);
    expect(await refusal({ evolve: { fromJobID: quarterLater.jobID, days: 3600 } })).toEqual([days]);
    expect(await refusal({ evolve: { fromJobID, days: 1.5 } })).toEqual([at('/evolve/days', 'wrong_type')]);
  });

  test('members that are missing, misspelt, or of a specification: all at once', async () => {
    expect(await refusal({ evolve: {} })).toEqual([
      at('/evolve/fromJobID', 'required'),
      at('/evolve/days', 'required'),
    ]);
    expect(await refusal({ evolve: 7 })).toEqual([at('/evolve', 'wrong_type')]);
    const body = { population: 5, evolve: { fromJobId: base.jobID, days: 1 }, export: {} };
    expect((await refusal(body))?.sort((a, b) => (a.pointer < b.pointer ? -1 : 1))).toEqual([
      at('/evolve/fromJobID', 'required'),
      at('/evolve/fromJobId', 'unknown_field', 'fromJobID'),
      at('/export', 'unknown_field', 'exports'),
      at('/population', 'unknown_field'),
    ]);
  });

  test('the routes that only look tell where evolve belongs', async () => {
    const body = { evolve: { fromJobID: base.jobID, days: 1 } };
    for (const path of ['/cohorts/preview', '/cohorts/generate'])
      expect(await refusal(body, path)).toEqual([at('/evolve', 'unknown_field')]);
    const { status, body: findings } = await client().post<object>('/cohorts/validate', {
      ...spec,
      evolve: { fromJobID: base.jobID, days: 1, since: '2026-01-01' },
    });
    expect([status, findings]).toMatchObject([
      200,
      { valid: false, normalized: null, errors: [{ pointer: '/evolve' }] },
    ]);
    expect(JSON.stringify(findings)).toContain('/workspace/tenants/{tenantID}/cohort-jobs');
  });
});
