// Invariants of US Core 6.1.0 and of the vital signs of R4, in words and code of our own; the keys are theirs.

import { isObject, type JsonObject, objectsOf, textOf } from '../json';
import { isNpi } from '../terminology/check-digits';
import { has, hasChoice, type OwnInvariant, ofObject, type Predicate } from './own-invariant';

const DATA_ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const REPORTED = ['partial', 'preliminary', 'final', 'amended', 'corrected', 'appended'];
const ORDERED = ['order', 'original-order', 'reflex-order', 'filler-order', 'instance-order'];

const hasAny = (...names: string[]): Predicate =>
  ofObject((value) => names.some((name) => has(value, name) || hasChoice(value, name)));
const whenStatus = (statuses: readonly string[], name: string, member = 'status'): Predicate =>
  ofObject(
    (value) => !statuses.includes(textOf(value[member]) ?? '') || has(value, name) || hasChoice(value, name),
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

const rules: readonly (readonly [key: string, says: string, holds: Predicate])[] = [
  ['vs-1', 'the time of a vital sign is known at least to the day', hasLength(8)],
  ['vs-2', 'a vital sign without parts has a value or says why not', hasResultOrReason],
  ['vs-3', 'a part of a vital sign has a value or says why not', ofObject(hasValueOrReason)],
  ['us-core-1', 'the time of a result is known to the day', hasLength(10)],
  ['us-core-2', 'a result without parts has a value or says why not', hasResultOrReason],
  [
    'us-core-3',
    'units are of UCUM',
    ofObject(({ system }) => system === undefined || system === 'http://unitsofmeasure.org'),
  ],
  // One key for two rules.
  ['us-core-6 Patient.name', 'a name has a family or given part, or says why not', ofObject(isNameTold)],
  [
    'us-core-6 DocumentReference.content.attachment',
    'an attachment has data or a URL',
    hasAny('url', 'data'),
  ],
  [
    'us-core-7',
    'a procedure that was begun says when',
    whenStatus(['completed', 'in-progress'], 'performed'),
  ],
  ['us-core-8', 'a laboratory report says which time it is about', whenStatus(REPORTED, 'effective')],
  ['us-core-9', 'a laboratory report says when it was issued', whenStatus(REPORTED, 'issued')],
  ['us-core-10', 'a report says which time it is about', whenStatus(REPORTED, 'effective')],
  [
    'us-core-13',
    'a role names a practitioner, an organization, a service or a location',
    hasAny('practitioner', 'organization', 'healthcareService', 'location'),
  ],
  ['us-core-14', 'a related person has a name or a relationship', hasAny('name', 'relationship')],
  [
    'us-core-15',
    'coverage has a subscriber or member number',
    ofObject((value) => has(value, 'subscriberId') || hasMemberID(value)),
  ],
  ['us-core-16', 'an NPI has ten digits', valueMatches(/^\d{10}$/)],
  [
    'us-core-17',
    'an NPI ends with its check digit',
    ofObject(({ value }) => typeof value !== 'string' || !/^\d{10}$/.test(value) || isNpi(value)),
  ],
  ['us-core-18', 'a CLIA number is two digits, D and seven digits', valueMatches(/^\d{2}D\d{7}$/)],
  ['us-core-19', 'a NAIC code has five digits', valueMatches(/^\d{5}$/)],
  [
    'us-core-20',
    'a completed dispensing says when the medicine was handed over',
    whenStatus(['completed'], 'whenHandedOver'),
  ],
  ['us-core-21', 'an order says who ordered', whenStatus(ORDERED, 'requester', 'intent')],
  ['sdcqr-2', 'answers to one question stand together', ofObject(hasDistinctAnswers)],
  ['pd-1', 'a role can be reached', hasAny('telecom', 'endpoint')],
];

/** By key, or by key and element. */
export const usCoreInvariants: ReadonlyMap<string, OwnInvariant> = new Map(
  rules.map(([key, says, holds]) => [key, { says, holds }]),
);

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
