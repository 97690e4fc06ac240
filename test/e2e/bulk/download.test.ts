// A whole cohort through the bulk client, and parts of it: what arrives is exactly what was asked for.

import type { CohortJobListView, CohortJobView } from '@synthward/contracts';
import { useStack } from '@synthward/testkit';
import {
  type BulkClient,
  createBulkClient,
  type DownloadedFile,
  parameters,
  type Resource,
  referencesIn,
} from './support/bulk-client';

const fixture = useStack({ workers: 1, env: { SYNTHWARD_CHUNK_PARTS: '1' } });
const { client, stack } = fixture;

const spec = {
  name: 'downloaded',
  population: 60,
  seed: 7,
  hie: { sourceSystems: ['clinic', 'hospital'], duplicateRate: 0.1 },
};

let stored: BulkClient;
let unstored: BulkClient;
let whole: DownloadedFile[];
let job: CohortJobView;
beforeAll(async () => {
  const bulkOf = async (formats: string[]) => {
    job = await client().completed(await client().submit({ ...spec, exports: { formats } }));
    return createBulkClient({ base: `${stack().baseURL}${job.links.self}/fhir`, token: stack().token });
  };
  stored = await bulkOf(['fhir-ndjson', 'ndjson']);
  unstored = await bulkOf(['ndjson']);
  whole = (await stored.download('/$export')).files;
}, 120_000);

function all(files: readonly DownloadedFile[]): Resource[] {
  return files.flatMap(({ lines }) => lines);
}

function idsOf(files: readonly DownloadedFile[], type: string): string[] {
  return all(files.filter((file) => file.type === type)).map(({ id }) => id);
}

/** What blocks repeat where they refer to it, and leave out where none does. */
const SHARED = ['Organization', 'Location', 'Practitioner', 'PractitionerRole'];

const keyOf = ({ resourceType, id }: Resource) => `${resourceType}/${id}`;

describe('a whole cohort', () => {
  test('has files of their type and count, ids that are unique, and references that lead somewhere', () => {
    for (const { type, count, lines } of whole) {
      expect(lines).toHaveLength(count);
      expect(new Set(lines.map(({ resourceType }) => resourceType))).toEqual(new Set([type]));
    }
    const keys = all(whole).map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    const missing = all(whole)
      .flatMap(referencesIn)
      .filter((reference) => !keys.includes(reference));
    expect(missing).toEqual([]);
    expect(idsOf(whole, 'Patient')).toHaveLength(126);
    expect(idsOf(whole, 'Organization').length).toBeGreaterThanOrEqual(2);
  });

  test('is the same, line for line, from a job that has no FHIR files', async () => {
    const { files } = await unstored.download('/$export');
    expect(files).toEqual(whole);
  });

  test.each(['/Patient/$export', '/$export?includeAssociatedData=LatestProvenanceResources'])(
    'is what %s gives too',
    async (path) => {
      expect((await stored.download(path)).files).toEqual(whole);
    },
  );

  test('leaves no trace of the internal job in lists, events or meters', async () => {
    await unstored.download('/$export');
    const { body } = await client().call<CohortJobListView>(client().jobsPath);
    expect(body.data.map(({ name }) => name)).toEqual(['downloaded', 'downloaded']);
    const internal = await fixture.rows('select id from cohort_job where export_id is not null');
    expect(internal.length).toBeGreaterThan(0);
    for (const { id } of internal) {
      expect((await client().call(`${client().jobsPath}/${id}`)).status).toBe(404);
      expect((await client().call(`${client().jobsPath}/${id}/artifacts`)).status).toBe(404);
    }
    const traces = await fixture.rows(
      `select job_id from usage_event where job_id in (select id from cohort_job where export_id is not null)
       union all select job_id from job_event where job_id in (select id from cohort_job where export_id is not null)`,
    );
    expect(traces).toEqual([]);
  });
});

describe('part of a cohort', () => {
  test('is of the types that were named, by commas or one by one', async () => {
    const expected = whole.filter(({ type }) => type === 'Patient' || type === 'Condition');
    for (const query of ['_type=Patient,Condition', '_type=Patient&_type=Condition']) {
      expect((await stored.download(`/$export?${query}`)).files).toEqual(expected);
      expect((await unstored.download(`/$export?${query}`)).files).toEqual(expected);
    }
    const posted = parameters({ name: '_type', valueString: 'Patient,Condition' });
    expect((await stored.download('/$export', posted)).files).toEqual(expected);
  });

  test('is what changed after an instant, and before another one', async () => {
    const instant = '2020-01-01T00:00:00.000Z';
    const updated = ({ meta }: Resource) => Date.parse(meta.lastUpdated ?? '');
    const at = Date.parse(instant);
    const { files: later } = await stored.download(`/$export?_since=${instant}`);
    const { files: earlier } = await stored.download(`/$export?_until=${instant}`);
    const expected = (isWanted: (ms: number) => boolean) =>
      all(whole)
        .filter((resource) => isWanted(updated(resource)))
        .map(keyOf);
    expect(all(later).map(keyOf)).toEqual(expected((ms) => ms > at));
    expect(all(earlier).map(keyOf)).toEqual(expected((ms) => ms < at));
    expect(all(later).length).toBeGreaterThan(0);
  });

  test('is without lines, hence without files, when nothing is so new', async () => {
    const { manifest } = await stored.download('/$export?_since=2999-01-01T00:00:00Z');
    expect(manifest.output).toEqual([]);
  });

  test('is of the elements that were named, beside mandatory ones, and says that it is subsetted', async () => {
    const { files } = await stored.download('/$export?_elements=Patient.birthDate&_type=Patient,Condition');
    const patients = all(files.filter(({ type }) => type === 'Patient'));
    const conditions = files.find(({ type }) => type === 'Condition');
    expect(new Set(patients.flatMap((patient) => Object.keys(patient)))).toEqual(
      new Set(['resourceType', 'id', 'meta', 'birthDate']),
    );
    for (const { meta } of patients) expect(meta.tag.map(({ code }) => code)).toContain('SUBSETTED');
    expect(conditions).toEqual(whole.find(({ type }) => type === 'Condition'));
  });

  test('is a group: the Patients of one source system, and what they refer to', async () => {
    const list = await stored.fetch(`${stored.base}/Group`);
    const { entry } = JSON.parse(await list.text());
    const groups: string[] = entry.map(({ resource }: { resource: Resource }) => resource.id);
    expect(groups).toEqual(['clinic', 'hospital']);
    const patients: string[] = [];
    for (const group of groups) {
      const { files } = await stored.download(`/Group/${group}/$export`);
      const keys = all(files).map(keyOf);
      expect(
        all(files)
          .flatMap(referencesIn)
          .filter((reference) => !keys.includes(reference)),
      ).toEqual([]);
      patients.push(...idsOf(files, 'Patient'));
    }
    expect(patients.toSorted()).toEqual(idsOf(whole, 'Patient').toSorted());
  });

  test('is some Patients alone, with what belongs to them', async () => {
    const [first = '', second = ''] = idsOf(whole, 'Patient');
    const wanted = [`Patient/${first}`, `Patient/${second}`];
    const given = wanted.map((reference) => ({ name: 'patient', valueReference: { reference } }));
    const { files } = await stored.download('/Patient/$export', parameters(...given));
    expect(idsOf(files, 'Patient').toSorted()).toEqual([first, second].toSorted());
    const isTheirs = (resource: Resource) => referencesIn(resource).some((each) => wanted.includes(each));
    const theirs = all(whole.filter(({ type }) => type === 'Condition')).filter(isTheirs);
    expect(all(files.filter(({ type }) => type === 'Condition')).map(keyOf)).toEqual(theirs.map(keyOf));
  });
});

describe('a cohort organized by Patient', () => {
  test('has a header before each Patient and all that refers to it, in files without a type', async () => {
    const { manifest, files } = await stored.download('/$export?organizeOutputBy=Patient');
    expect(manifest.outputOrganizedBy).toBe('Patient');
    expect(manifest.output.every((entry) => !('type' in entry))).toBe(true);
    const lines = all(files);
    expect(manifest.output.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    let patient = '';
    const found = new Set<string>();
    for (const [i, line] of lines.entries()) {
      if (line.resourceType === 'Parameters') {
        [patient = ''] = referencesIn(line);
        expect(keyOf(lines[i + 1] ?? line)).toBe(patient);
        continue;
      }
      found.add(keyOf(line));
      const subjects = referencesIn(line).filter((reference) => reference.startsWith('Patient/'));
      expect([...new Set([...subjects, patient])]).toEqual([patient]);
    }
    const isOwn = (resource: Resource) => !SHARED.includes(resource.resourceType);
    const own = all(whole).filter(isOwn).map(keyOf);
    expect([...found].filter((key) => own.includes(key)).toSorted()).toEqual(own.toSorted());
    expect(lines.flatMap(referencesIn).filter((reference) => !found.has(reference))).toEqual([]);
    expect(lines.filter(({ resourceType }) => resourceType === 'Parameters')).toHaveLength(126);
  });
});
