// The latest time that a Bundle tells of.

import { type JsonObject, objectOf } from './json';
import { type Moment, momentOf } from './moment';
import type { BundledResource } from './resource';

const MEMBERS = [
  ...[
    'onsetDateTime',
    'abatementDateTime',
    'recordedDate',
    'effectiveDateTime',
    'effectiveInstant',
    'issued',
  ],
  ...[
    'authoredOn',
    'dateAsserted',
    'whenHandedOver',
    'whenPrepared',
    'performedDateTime',
    'occurrenceDateTime',
  ],
  'lastOccurrence',
] as const;
const PERIODS = ['effectivePeriod', 'performedPeriod', 'onsetPeriod', 'period'] as const;
/** Of these alone: what is planned may lie in the future. */
const TYPES: ReadonlySet<string> = new Set([
  ...['Condition', 'Observation', 'MedicationRequest', 'MedicationStatement', 'MedicationDispense'],
  ...['MedicationAdministration', 'Procedure', 'Immunization', 'AllergyIntolerance', 'Encounter'],
]);

/** Of clinical times, beginnings of periods, and when resources were written; undefined without any. */
export function latestMoment(resources: readonly BundledResource[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const resource of resources)
    for (const value of timesOf(resource)) {
      const moment = momentOf(value);
      if (moment && isLater(moment, latest)) latest = moment;
    }
  return latest;
}

/** The texts of one instant may differ; any of them has the same place in time. */
function isLater(moment: Moment, than: Moment | undefined): boolean {
  if (!than) return true;
  return moment.seconds > than.seconds || (moment.seconds === than.seconds && moment.day > than.day);
}

function timesOf({ type, body }: BundledResource): unknown[] {
  const written = objectOf(body.meta)?.lastUpdated;
  return TYPES.has(type) ? [written, ...clinicalTimesOf(body)] : [written];
}

function clinicalTimesOf(body: JsonObject): unknown[] {
  return [
    ...MEMBERS.map((member) => body[member]),
    ...PERIODS.map((period) => objectOf(body[period])?.start),
  ];
}
