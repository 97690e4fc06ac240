// Holds what happened to a patient against the patient's birth and death, whatever comes first in the files.

import { isObject, type JsonObject, textOf } from '../json';
import { isBefore } from '../primitives/dates';
import { type LocatedFinding, nameOf, type Place } from './located-finding';

/** What a living person goes through, by resource type. */
const LIVED = pathsByType({
  Condition: ['onsetDateTime'],
  DiagnosticReport: ['effectiveDateTime', 'effectivePeriod.start'],
  Encounter: ['period.start'],
  Immunization: ['occurrenceDateTime'],
  MedicationRequest: ['authoredOn'],
  Observation: ['effectiveDateTime', 'effectivePeriod.start'],
  Procedure: ['performedDateTime', 'performedPeriod.start'],
});

/** What may be written after a death, but not before a birth. */
const RECORDED = pathsByType({
  AllergyIntolerance: ['onsetDateTime', 'recordedDate'],
  CarePlan: ['period.start'],
  Claim: ['created'],
  Condition: ['recordedDate'],
  DocumentReference: ['date'],
  Goal: ['startDate'],
  MedicationDispense: ['whenHandedOver'],
  ServiceRequest: ['authoredOn'],
});

/** A map, for a resource may call itself anything, `constructor` included. */
function pathsByType(
  table: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table));
}

interface Event {
  readonly date: string;
  readonly finding: Omit<LocatedFinding, 'severity' | 'code' | 'message'>;
}

interface Life {
  birth?: string;
  death?: string;
  first?: Event;
  last?: Event;
}

/** Notes resources and tells in the end which patients' lives do not hold what is told of them. */
export interface Lifetimes {
  add(resource: unknown, place: Place, fullUrl?: string): void;
  /** At most the first event before a birth and the last one after a death of each patient. */
  findings(): readonly LocatedFinding[];
}

export function createLifetimes(): Lifetimes {
  const lives = new Map<string, Life>();
  const aliases = new Map<string, string>();
  const lifeOf = (reference: string): Life => {
    const name = aliases.get(reference) ?? reference;
    const life = lives.get(name) ?? {};
    lives.set(name, life);
    return life;
  };
  return {
    add(resource, place, fullUrl) {
      if (!isObject(resource)) return;
      if (resource.resourceType === 'Patient') {
        const name = nameOf(resource);
        Object.assign(lifeOf(name), datesOf(resource));
        if (fullUrl !== undefined) adopt({ lives, aliases }, fullUrl, name);
        return;
      }
      const subject = subjectOf(resource);
      if (subject !== undefined) noteEvents(lifeOf(subject), resource, place);
    },
    findings: () => [...lives.values()].flatMap(findingsOf),
  };
}

/** What was noted under a patient's full URL belongs to the patient. */
function adopt(
  { lives, aliases }: { lives: Map<string, Life>; aliases: Map<string, string> },
  fullUrl: string,
  name: string,
): void {
  aliases.set(fullUrl, name);
  const before = lives.get(fullUrl);
  const life = lives.get(name);
  if (!before || !life) return;
  lives.delete(fullUrl);
  for (const event of [before.first, before.last]) if (event) note(life, event, true);
}

function datesOf({ birthDate, deceasedDateTime }: JsonObject): Life {
  const [birth, death] = [textOf(birthDate), textOf(deceasedDateTime)];
  return { ...(birth !== undefined && { birth }), ...(death !== undefined && { death }) };
}

function subjectOf({ subject, patient }: JsonObject): string | undefined {
  const reference = [subject, patient].find(isObject)?.reference;
  return textOf(reference)?.replace(/^https?:\/\/\S+\/(?=Patient\/)/, '');
}

function noteEvents(life: Life, resource: JsonObject, place: Place): void {
  const type = textOf(resource.resourceType) ?? '-';
  for (const [table, isLived] of [
    [LIVED, true],
    [RECORDED, false],
  ] as const) {
    for (const path of table.get(type) ?? []) {
      const date = dateAt(resource, path);
      if (date === undefined) continue;
      const finding = { ...place, resource: nameOf(resource), path: `${type}.${path}` };
      note(life, { date, finding }, isLived);
    }
  }
}

function dateAt(resource: JsonObject, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), resource);
  return textOf(value);
}

function note(life: Life, event: Event, isLived: boolean): void {
  if (!life.first || isBefore(event.date, life.first.date)) life.first = event;
  if (isLived && (!life.last || isBefore(life.last.date, event.date))) life.last = event;
}

function findingsOf({ birth, death, first, last }: Life): LocatedFinding[] {
  const found: LocatedFinding[] = [];
  if (birth !== undefined && first && isBefore(first.date, birth)) {
    const message = `${first.date} lies before the patient's birth, ${birth}`;
    found.push({ ...first.finding, severity: 'error', code: 'before-birth', message });
  }
  if (death !== undefined && last && isBefore(death, last.date)) {
    const message = `${last.date} lies after the patient's death, ${death}`;
    found.push({ ...last.finding, severity: 'error', code: 'after-death', message });
  }
  return found;
}
