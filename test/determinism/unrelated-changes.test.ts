// What is asked for changes the artifacts that it concerns, and no byte of any other.
//
// Unrelated to the exports and the name are the ndjson artifacts and the answer key. A json artifact carries the
// specification and its preview, so that its head changes with every word; its patients and summaries must not.

import path from 'node:path';
import { createGenerator } from '@synthward/cohorts';
import type { EncounterEntry, SourceRecord } from '@synthward/contracts';
import { feedSourceOf, renderPart, requirePlan } from '@synthward/services';
import { createFilesystemStore } from '@synthward/storage';
import { createPrivateDirectory, type PrivateDirectory } from '@synthward/testkit';
import { generateChunk } from '../../packages/services/src/generation/generate-chunk';

const base = {
  name: 'unrelated',
  population: 1100,
  seed: 8128,
  demographics: { language: { en: 0.8, es: 0.2 }, payerMix: { commercial: 0.6, medicaid: 0.4 } },
  people: { twinRate: 0.1, juniorRate: 0.5, deceasedRate: 0.02 },
  conditions: [
    { name: 'hypertension', prevalence: 0.3 },
    { name: 'asthma', prevalence: 0.08 },
  ],
  hie: {
    sourceSystems: ['clinic', 'claims-feed'],
    profiles: { clinic: { basedOn: 'registration-desk', mutations: { typo: 0.1, ocr: 0.1 } } },
    duplicateRate: 0.2,
    addressDriftRate: 0.2,
    missingPhoneRate: 0.1,
    mutations: { nickname: 0.1, 'placeholder-ssn': 0.05 },
  },
  exports: { formats: ['ndjson'], truth: true },
};

let directory: PrivateDirectory;
beforeAll(() => {
  directory = createPrivateDirectory('unrelated-changes');
});
afterAll(() => directory.remove());

let jobs = 0;

/** Content digests by artifact name. */
async function digestsOf(request: unknown): Promise<Record<string, string>> {
  jobs += 1;
  const jobID = `job-${jobs}`;
  const store = await createFilesystemStore({ root: path.join(directory.path, jobID) });
  const { artifacts } = await generateChunk(
    { job: { tenantID: 'tnt', jobID }, spec: requirePlan(request).spec, fromPart: 0, toPart: 2 },
    { store, signal: new AbortController().signal, onProgress: () => undefined },
  );
  return Object.fromEntries(artifacts.map(({ name, contentSha256 }) => [name, contentSha256]));
}

test('an export format more leaves every ndjson artifact and every file of the answer key as it is', async () => {
  const before = await digestsOf(base);
  const after = await digestsOf({
    ...base,
    exports: { formats: ['json', 'ndjson', 'manifest'], truth: true },
  });
  expect(Object.keys(before).length).toBe(2 + 2 * 5);
  expect(Object.keys(after).length).toBe(Object.keys(before).length + 2);
  expect(after).toMatchObject(before);
});

test('the answer key more leaves every artifact of the feed as it is', async () => {
  const without = await digestsOf({ ...base, exports: { formats: ['ndjson'], truth: false } });
  expect(Object.keys(without)).toHaveLength(2);
  expect(await digestsOf(base)).toMatchObject(without);
});

test('another name for the cohort leaves every ndjson artifact and every file of the answer key as it is', async () => {
  expect(await digestsOf({ ...base, name: 'Ünrelated № 2' })).toEqual(await digestsOf(base));
});

/** The same JSON with the members of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test('the order of the members of a specification changes no byte, in no format', async () => {
  const every = { ...base, exports: { truth: true, formats: ['json', 'ndjson'] } };
  expect(JSON.stringify(reversed(every))).not.toBe(JSON.stringify(every));
  expect(await digestsOf(reversed(every))).toEqual(await digestsOf(every));
});

/** Printed records and summaries of a request: all that a json artifact holds of the patients. */
function patientsIn(request: unknown) {
  const part = renderPart(feedSourceOf(requirePlan(request)), 0);
  return {
    records: [...part.records()].map((bytes) => Buffer.from(bytes).toString()),
    summaries: part.summaries,
  };
}

test('neither formats nor answer key nor name change what a json artifact says about the patients', () => {
  const before = patientsIn(base);
  expect(
    patientsIn({ ...base, name: 'other', exports: { formats: ['json', 'manifest'], truth: false } }),
  ).toEqual(before);
});

test('a condition more leaves every line as it is, at its place, of patients who have neither it nor an effect of it', () => {
  const extended = {
    ...base,
    conditions: [...base.conditions, { name: 'migraine', prevalence: 0.12 }],
  };
  const { addressOf } = createGenerator(requirePlan(base));
  const [before, after] = [patientsIn(base).records, patientsIn(extended).records];
  const parsed = after.map((line): SourceRecord => JSON.parse(line));
  const carriers = new Set(
    parsed
      .filter(({ conditions }) => conditions.some(({ name }) => name === 'migraine'))
      .map(({ recordID }) => addressOf(recordID)?.index),
  );
  expect(before).toHaveLength(after.length);
  expect(carriers.size).toBeGreaterThan(80);
  const changed = before.flatMap((line, i) =>
    line === after[i] ? [] : [addressOf(parsed[i]?.recordID ?? '')?.index],
  );
  expect(changed.filter((index) => !carriers.has(index))).toEqual([]);
  expect(new Set(changed)).toEqual(carriers);
});

describe('of histories', () => {
  const histories = {
    ...base,
    population: 90,
    clinical: { detail: 'longitudinal', yearsOfHistory: 4 },
    exports: { formats: ['ndjson'], truth: false },
  };
  const extended = {
    ...histories,
    conditions: [...histories.conditions, { name: 'migraine', prevalence: 0.2 }],
  };
  const recordsOf = (request: unknown) =>
    patientsIn(request).records.map((line): SourceRecord => JSON.parse(line));
  const [before, after] = [recordsOf(histories), recordsOf(extended)];
  const later = new Map(after.map((record) => [record.recordID, record]));
  const isCarrier = ({ conditions }: SourceRecord) => conditions.some(({ name }) => name === 'migraine');

  test('a condition more leaves the records of everybody who does not have it as they are', () => {
    const others = before.filter(({ recordID }) => !isCarrier(later.get(recordID) as SourceRecord)); // same ids: asserted below
    expect(later.size).toBe(before.length);
    expect(others.length).toBeGreaterThan(60);
    expect(others.map(({ recordID }) => later.get(recordID))).toEqual(others);
  });

  test('it renames no other condition, check-up, coverage or measurement at a check-up of those who do', () => {
    const carriers = before.flatMap((record) => {
      const now = later.get(record.recordID);
      return now && isCarrier(now) ? [{ was: namesOf(record), is: new Set(namesOf(now)) }] : [];
    });
    expect(carriers.length).toBeGreaterThan(20);
    for (const { was, is } of carriers) expect(was.filter((name) => !is.has(name))).toEqual([]);
  });
});

const CHECK_UP = '185349003';

/**
 * Ids of what has nothing to do with visits about a condition, each with what it is the id of. A coverage shows where a
 * visit fell under it, so that only those with a check-up count.
 */
function namesOf({ conditions, encounters, observations, coverages = [] }: SourceRecord): string[] {
  const isCheckUp = ({ type, reason }: EncounterEntry) => type.code === CHECK_UP && reason !== 'Registration';
  const checkUps = new Set(encounters.filter(isCheckUp).map(({ id }) => id));
  return [
    ...conditions.map(({ id, name }) => `${name} ${id}`),
    ...checkUps,
    ...coverages
      .filter(({ startDate, endDate }) =>
        encounters.some(
          (visit) =>
            isCheckUp(visit) && visit.date >= startDate && (endDate === null || visit.date <= endDate),
        ),
      )
      .map(({ id, startDate }) => `${startDate} ${id}`),
    ...observations
      .filter(({ encounterID }) => checkUps.has(encounterID))
      .map(({ id, code }) => `${code.code} ${id}`),
  ];
}
