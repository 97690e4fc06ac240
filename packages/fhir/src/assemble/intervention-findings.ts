// What was done: medications, procedures and immunizations.

import { addYears } from '@synthward/kernel';
import { type Concept, conceptOf } from './concept';
import { type Finding, type Reading, secondsOf } from './finding';
import { type JsonObject, objectOf } from './json';
import type { Moment } from './moment';
import type { BundledResource } from './resource';
import { type InterventionStatus, interventionActivity, interventionStatusOf, isUndone } from './statuses';
import { type Clock, firstMoment, toldTime } from './told-times';

type InterventionType = 'medication' | 'procedure' | 'immunization';

/** One, of whatever resource that says that somebody takes something. */
export function medicationFindings(source: BundledResource, reading: Reading): Finding[] {
  return findingsOf({ source, type: 'medication', concept: medicationConcept(source, reading) }, reading);
}

/** One. */
export function procedureFindings(source: BundledResource, reading: Reading): Finding[] {
  const { code } = source.body;
  const concept = conceptOf(code, {
    kind: 'procedure',
    prefix: 'intervention',
    anonymity: reading.anonymity,
  });
  return findingsOf({ source, type: 'procedure', concept }, reading);
}

/** One. */
export function immunizationFindings(source: BundledResource, reading: Reading): Finding[] {
  const { vaccineCode } = source.body;
  const rules = { kind: 'immunization', prefix: 'intervention', anonymity: reading.anonymity } as const;
  return findingsOf({ source, type: 'immunization', concept: conceptOf(vaccineCode, rules) }, reading);
}

/** Its code, that of the Medication that is referred to, or the words for one that the Bundle lacks. */
function medicationConcept(source: BundledResource, { references, anonymity }: Reading): Concept | undefined {
  const { medicationCodeableConcept, medicationReference } = source.body;
  const rules = { kind: 'medication', prefix: 'intervention', anonymity } as const;
  const direct = conceptOf(medicationCodeableConcept, rules);
  if (direct) return direct;
  const [medication] = references.resolve(medicationReference, source);
  const words = { text: objectOf(medicationReference)?.display };
  return (medication && conceptOf(medication.body.code, rules)) ?? conceptOf(words, rules);
}

interface Intervention {
  readonly source: BundledResource;
  readonly type: InterventionType;
  readonly concept: Concept | undefined;
}

function findingsOf({ source, type, concept }: Intervention, { clock }: Reading): Finding[] {
  if (!concept) return [];
  const { body } = source;
  const status = body.doNotPerform === true ? 'not-done' : interventionStatusOf(body.status);
  const begun = beginningOf(body);
  return [
    {
      nodeType: 'intervention',
      concept,
      metadata: {
        intervention_metadata: { intervention_type: type, status, intervention_time: toldTime(begun, clock) },
      },
      notable: isNotable({ type, status, last: endOf(body) ?? begun }, clock),
      activity: interventionActivity(status),
      seconds: secondsOf(begun),
      source,
    },
  ];
}

/** Every type has members of its own for when. */
function beginningOf(body: JsonObject): Moment | undefined {
  return firstMoment(
    ...[body.authoredOn, body.effectiveDateTime, objectOf(body.effectivePeriod)?.start, body.dateAsserted],
    ...[
      body.whenHandedOver,
      body.whenPrepared,
      body.performedDateTime,
      objectOf(body.performedPeriod)?.start,
    ],
    body.occurrenceDateTime,
  );
}

function endOf(body: JsonObject): Moment | undefined {
  return firstMoment(objectOf(body.performedPeriod)?.end);
}

interface Course {
  readonly type: InterventionType;
  readonly status: InterventionStatus;
  readonly last: Moment | undefined;
}

/** Medications that are taken or paused, and procedures of the last year. */
function isNotable({ type, status, last }: Course, { now }: Clock): boolean {
  if (type === 'medication') return status === 'active' || status === 'on-hold';
  if (type === 'immunization' || isUndone(status) || !last || !now) return false;
  return last.day > addYears(now.day, -1);
}
