// The truth about one patient: whose the records are, what was changed in them, and which pairs a matcher should think about.

import type { CrosswalkRow, MutationRow, PairRelation, PairRow, PatientTruth } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import type { RecordContext } from '../records';
import type { PatientRegistrations, Registration } from '../records/registrations';
import { compareIdentities, difficultyOf } from './match-weight';
import { mergesOf } from './merges';
import { personIdOf } from './person-id';
import { personRowOf } from './person-row';

/** Registrations of another patient, by index. */
export type RegistrationLookup = (index: number) => PatientRegistrations;

/**
 * The rows of one patient. Pairs of two persons stand with the lower index, so that a cohort lists each once; the
 * others' registrations are looked up for them.
 */
export function truthOf(
  context: RecordContext,
  patient: PatientRegistrations,
  lookUp: RegistrationLookup,
): PatientTruth {
  return {
    crosswalk: patient.registrations.flatMap((registration) => crosswalkOf(context, patient, registration)),
    mutations: patient.registrations.flatMap(mutationRowsOf),
    pairs: [...ownPairs(patient), ...foreignPairs(patient, lookUp)],
    merges: mergesOf(context, patient),
    persons: [personRowOf(context, patient.person)],
  };
}

/** An overlaid record belonged to its own person, then to the intruder, and perhaps to its own person again. */
function crosswalkOf(
  { seed, asOfDay }: RecordContext,
  { planned: { index } }: PatientRegistrations,
  { recordID, planned, overlay, visits }: Registration,
): CrosswalkRow[] {
  const { sourceSystem } = planned;
  const row = (person: number, day: number): CrosswalkRow => ({
    sourceSystem,
    recordId: recordID,
    personId: personIdOf(seed, person),
    validFrom: formatIsoDate(day),
  });
  const since = visits[0].day;
  if (!overlay) return [row(index, since)];
  const rows = [row(index, Math.min(since, overlay.day)), row(overlay.other, overlay.day)];
  return overlay.separatedDay <= asOfDay ? [...rows, row(index, overlay.separatedDay)] : rows;
}

function mutationRowsOf({ recordID, day, mutations }: Registration): MutationRow[] {
  const capturedAt = formatIsoDate(day);
  return mutations.map(({ field, before, after, operator }) => ({
    recordId: recordID,
    field,
    before,
    after,
    operator,
    capturedAt,
  }));
}

/** Every pair of the person's own records. */
function ownPairs({ registrations }: PatientRegistrations): PairRow[] {
  return registrations.flatMap((a, i) => registrations.slice(i + 1).map((b) => pairOf(a, b, 'same-person')));
}

/** Hard negatives: regular records of relatives and look-alikes in the same system. */
function foreignPairs(patient: PatientRegistrations, lookUp: RegistrationLookup): PairRow[] {
  const { index } = patient.planned;
  return [...relationsOf(patient)].flatMap(([other, relation]) =>
    other <= index ? [] : crossPairs(patient, lookUp(other), relation),
  );
}

function relationsOf({ person }: PatientRegistrations): ReadonlyMap<number, PairRelation> {
  const relations = new Map<number, PairRelation>();
  for (const member of person.household.members)
    if (member !== person.index) relations.set(member, 'household');
  if (person.lookAlike !== null) relations.set(person.lookAlike, 'look-alike');
  if (person.namesake !== null) relations.set(person.namesake, 'namesake');
  if (person.twin !== null) relations.set(person.twin, 'twin');
  return relations;
}

function crossPairs(a: PatientRegistrations, b: PatientRegistrations, relation: PairRelation): PairRow[] {
  return a.registrations.filter(isRegular).flatMap((left) => {
    const right = b.registrations.find(
      (registration) => isRegular(registration) && registration.system === left.system,
    );
    return right ? [pairOf(left, right, relation)] : [];
  });
}

function isRegular({ planned }: Registration): boolean {
  return !planned.isDuplicate;
}

function pairOf(a: Registration, b: Registration, relation: PairRelation): PairRow {
  const { weight, ...fields } = compareIdentities(a.identity, b.identity);
  const isMatch = relation === 'same-person';
  return {
    recordA: a.recordID,
    recordB: b.recordID,
    label: isMatch ? 'match' : 'non-match',
    relation,
    ...fields,
    weight,
    difficulty: difficultyOf(isMatch, weight),
  };
}
