// Invariants of US Core 6.1.0 and of the vital signs of R4, in words and code of our own; the keys are theirs.

import { isObject, type JsonObject, objectsOf, textOf } from '../json';
import { isNpi } from '../terminology/check-digits';
import { has, hasChoice, ofObject, type Predicate } from './predicates';

const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const REPORTED = ['partial', 'preliminary', 'final', 'amended', 'corrected', 'appended'];
const ORDERED = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

const hasAny = (...names: string[]): Predicate =>
  ofObject((value) => names.some((name) => has(value, name) || hasChoice(value, name)));
const whenStatus = (statuses: readonly string[], name: string, member = 'status'): Predicate =>
  ofObject(
    (value) => !statuses.includes(String(value[member])) || has(value, name) || hasChoice(value, name),
  );
const valueMatches = (pattern: RegExp): Predicate =>
  ofObject(({ value }) => typeof value !== 'string' || pattern.test(value));
const hasLength =
  (least: number): Predicate =>
  (value) =>
    typeof value !== 'string' || value.length >= least;

const hasResultOrReason = ofObject(
  (value) => has(value, 'component') || has(value, 'hasMember') || hasValueOrReason(value),
);

/** By key, or by key and element. */
export const usCorePredicates: ReadonlyMap<string, Predicate> = new Map<string, Predicate>([
  ['vs-1', hasLength(8)],
  ['vs-2', hasResultOrReason],
  ['vs-3', ofObject(hasValueOrReason)],
  // The time of a result is known to the day.
  ['us-core-1', hasLength(10)],
  // A result without parts has a value or says why not.
  ['us-core-2', hasResultOrReason],
  // Units are UCUM's.
  ['us-core-3', ofObject(({ system }) => system === undefined || system === 'http://unitsofmeasure.org')],
  // One key for two rules: a name is told in part or said to be absent, an attachment is here or somewhere.
  ['us-core-6 Patient.name', ofObject(isNameTold)],
  [
    'us-core-6 DocumentReference.content.attachment',
    ofObject((value) => has(value, 'url') || has(value, 'data')),
  ],
  ['us-core-7', whenStatus(['completed', 'in-progress'], 'performed')],
  ['us-core-8', whenStatus(REPORTED, 'effective')],
  ['us-core-9', whenStatus(REPORTED, 'issued')],
  ['us-core-10', whenStatus(REPORTED, 'effective')],
  ['us-core-13', hasAny('practitioner', 'organization', 'healthcareService', 'location')],
  ['us-core-14', hasAny('name', 'relationship')],
  // A member of a plan has a number, under one name or the other.
  ['us-core-15', ofObject((value) => has(value, 'subscriberId') || hasMemberID(value))],
  ['us-core-16', valueMatches(/^\d{10}$/)],
  [
    'us-core-17',
    ofObject(({ value }) => typeof value !== 'string' || !/^\d{10}$/.test(value) || isNpi(value)),
  ],
  ['us-core-18', valueMatches(/^\d{2}D\d{7}$/)],
  ['us-core-19', valueMatches(/^\d{5}$/)],
  ['us-core-20', whenStatus(['completed'], 'whenHandedOver')],
  ['us-core-21', whenStatus(ORDERED, 'requester', 'intent')],
  // Among the items of one level, answers to one question stand together.
  ['sdcqr-2', ofObject(hasDistinctAnswers)],
  // Who practises somewhere can be reached.
  ['pd-1', hasAny('telecom', 'endpoint')],
]);

function hasDistinctAnswers(value: JsonObject): boolean {
  const items = objectsOf(value.item);
  const answered = items.filter(({ answer }) => objectsOf(answer).some((one) => hasChoice(one, 'value')));
  const links = answered.map(({ linkId }) => linkId);
  const inner = [...items, ...objectsOf(value.answer)];
  return new Set(links).size === links.length && inner.every(hasDistinctAnswers);
}

function hasValueOrReason(value: JsonObject): boolean {
  return hasChoice(value, 'value') || has(value, 'dataAbsentReason');
}

function isNameTold(value: JsonObject): boolean {
  const isTold = has(value, 'family') || has(value, 'given');
  return isTold !== objectsOf(value.extension).some(({ url }) => url === DATA_ABSENT);
}

function hasMemberID({ identifier }: JsonObject): boolean {
  return objectsOf(identifier).some(({ type }) => {
    const codings = isObject(type) ? objectsOf(type.coding) : [];
    return codings.some(
      ({ system, code }) =>
        textOf(system) === 'http://terminology.hl7.org/CodeSystem/v2-0203' && code === 'MB',
    );
  });
}
