// The truth pack says whose every record is, how it came to differ, and which pairs are worth a matcher's thought.

import type { CohortSpec, PatientTruth, SourceRecord } from '@synthward/contracts';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';

const base = sampleSpec({ population: 400 });
const spec: CohortSpec = {
  ...base,
  people: { ...base.people, twinRate: 0.1, lookAlikeRate: 0.05, juniorRate: 1 },
  hie: { ...base.hie, duplicateRate: 0.3, overlayRate: 0.1, mergeRate: 0.5, unmergeRate: 0.2 },
};

interface Cohort {
  readonly records: readonly SourceRecord[];
  readonly truths: readonly PatientTruth[];
}

function cohortOf(request: CohortSpec): Cohort {
  const { patientAt } = createGenerator(requirePlanOf(request));
  const patients = Array.from({ length: request.population }, (_, index) => patientAt(index));
  return {
    records: patients.flatMap(({ records }) => records),
    truths: patients.map(({ truth }) => truth()),
  };
}

const cohort = cohortOf(spec);
const crosswalk = cohort.truths.flatMap((truth) => truth.crosswalk);
const pairs = cohort.truths.flatMap((truth) => truth.pairs);
const byID = new Map(cohort.records.map((record) => [record.recordID, record]));

/** Persons of each record in the order of time. */
function personsOf(recordId: string): string[] {
  return crosswalk.filter((row) => row.recordId === recordId).map(({ personId }) => personId);
}

test('every record of the feed is in the crosswalk, and nothing else is', () => {
  expect(new Set(crosswalk.map(({ recordId }) => recordId))).toEqual(new Set(byID.keys()));
  for (const { recordId, sourceSystem } of crosswalk)
    expect(byID.get(recordId)?.sourceSystem).toBe(sourceSystem);
});

test('only overlaid records are of two persons, and each of these rows follows the one before in time', () => {
  const twofold = [...byID.keys()].filter((id) => personsOf(id).length > 1);
  expect(twofold).toHaveLength(40);
  for (const id of twofold) {
    const rows = crosswalk.filter(({ recordId }) => recordId === id);
    const dates = rows.map(({ validFrom }) => validFrom);
    expect(dates).toEqual(dates.toSorted());
    expect(rows[1]?.personId).not.toBe(rows[0]?.personId);
    if (rows.length > 2) expect(rows[2]?.personId).toBe(rows[0]?.personId);
  }
});

test('pairs of one person are matches, all others are not, and no pair stands twice', () => {
  const keys = pairs.map(({ recordA, recordB }) => [recordA, recordB].toSorted().join());
  expect(new Set(keys).size).toBe(keys.length);
  for (const { recordA, recordB, label } of pairs) {
    const isSame = personsOf(recordA)[0] === personsOf(recordB)[0];
    expect(label).toBe(isSame ? 'match' : 'non-match');
  }
});

test('every two records of a person are a pair', () => {
  const sizes = cohort.truths.map(
    ({ crosswalk: rows }) => new Set(rows.map(({ recordId }) => recordId)).size,
  );
  const expected = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  expect(pairs.filter(({ label }) => label === 'match')).toHaveLength(expected);
});

test('twins, namesakes, look-alikes and households are among the hard negatives', () => {
  const relations = new Set(pairs.map(({ relation }) => relation));
  expect([...relations].toSorted()).toEqual(['household', 'look-alike', 'namesake', 'same-person', 'twin']);
  const twins = pairs.filter(({ relation }) => relation === 'twin');
  const agreeing = twins.filter(
    ({ recordA, recordB }) => byID.get(recordA)?.birthDate === byID.get(recordB)?.birthDate,
  );
  expect(agreeing.length).toBeGreaterThan(twins.length * 0.8);
});

test('non-matches of twins weigh more than those of a mere household, and matches more than both', () => {
  const mean = (relation: string) => {
    const weights = pairs.filter((pair) => pair.relation === relation).map(({ weight }) => weight);
    return weights.reduce((a, b) => a + b, 0) / weights.length;
  };
  expect(mean('twin')).toBeGreaterThan(mean('household'));
  expect(mean('same-person')).toBeGreaterThan(mean('twin'));
});

test('merges name the surviving record, and wrong ones are undone later', () => {
  const merges = cohort.truths.flatMap((truth) => truth.merges);
  expect(merges.filter(({ isWrong }) => !isWrong)).toHaveLength(60);
  const wrong = merges.filter(({ isWrong }) => isWrong);
  expect(wrong).toHaveLength(2 * 12);
  for (const { retiredRecordId, survivingRecordId, kind, date } of wrong) {
    expect(personsOf(retiredRecordId)[0]).not.toBe(personsOf(survivingRecordId)[0]);
    if (kind === 'unmerge') continue;
    const undone = wrong.find((row) => row.kind === 'unmerge' && row.retiredRecordId === retiredRecordId);
    expect(undone && undone.date > date).toBe(true);
  }
});

test('a golden record shows the person on the day the systems are looked at, with a timeline in order', () => {
  for (const { persons } of cohort.truths) {
    for (const { golden, timeline } of persons) {
      expect(timeline[0]).toMatchObject({ event: 'birth', date: golden.birthDate });
      const dates = timeline.map(({ date }) => date);
      expect(dates).toEqual(dates.toSorted());
      if (golden.deceasedDate !== null) expect(timeline.at(-1)?.event).toBe('death');
    }
  }
});

test('relations are mutual: whose spouse or twin somebody is, is theirs', () => {
  const rows = new Map(cohort.truths.flatMap(({ persons }) => persons).map((row) => [row.personId, row]));
  for (const { personId, relations } of rows.values()) {
    for (const { relation, personId: other } of relations) {
      if (relation === 'mother' || relation === 'father') continue;
      expect(rows.get(other)?.relations).toContainEqual({ relation, personId });
    }
  }
});

test('no word of the truth is in the feed: no person id, no index, no operator', () => {
  const feed = JSON.stringify(cohort.records);
  for (const { personId } of crosswalk.slice(0, 200)) expect(feed).not.toContain(personId);
  expect(feed).not.toMatch(/"(?:personId|person|truth|operator|mutations?|patient|index)":/);
});

test('asking for the truth changes no record', () => {
  const asked = cohortOf({ ...spec, exports: { ...spec.exports, truth: true } });
  expect(JSON.stringify(asked.records)).toBe(JSON.stringify(cohort.records));
});
