// Whom a Bundle is about: one patient, or none that is named.

import type { ValidationProblem } from '@synthward/contracts';
import { byText } from './graph-parts';
import { objectOf, textOf } from './json';
import { grouped } from './multi-map';
import { type References, typeAndID } from './resolve-references';
import type { BundledResource } from './resource';

/** The types that say something about a patient, and where they name him. */
const SUBJECTS: Readonly<Record<string, 'subject' | 'patient'>> = {
  Condition: 'subject',
  Observation: 'subject',
  MedicationRequest: 'subject',
  MedicationStatement: 'subject',
  MedicationDispense: 'subject',
  MedicationAdministration: 'subject',
  Procedure: 'subject',
  FamilyMemberHistory: 'patient',
  Immunization: 'patient',
  AllergyIntolerance: 'patient',
};

const MOST_PROBLEMS = 100;

export interface AboutOne {
  readonly patient: BundledResource | undefined;
  /** What is said about the patient: resources about devices, groups and places are none. */
  readonly told: readonly BundledResource[];
}

/** The patient and what is told; or problems for several patients, whose findings must never meet in one graph. */
export function onePatient(
  resources: readonly BundledResource[],
  references: References,
): AboutOne | { readonly problems: readonly ValidationProblem[] } {
  const [patient, ...others] = differentPatients(resources);
  if (others.length > 0)
    return { problems: others.map(({ index }) => several([index, 'resource'])).slice(0, MOST_PROBLEMS) };
  const subjects = resources.flatMap((resource) => subjectOf(resource, references));
  const told = subjects.filter(({ isPatient }) => isPatient).map(({ resource }) => resource);
  const strangers = strangersIn(subjects, patient);
  return strangers.length > 0 ? { problems: strangers.slice(0, MOST_PROBLEMS) } : { patient, told };
}

/** A Patient that is in the Bundle twice is one; of two that say different things the same one is taken in any order. */
function differentPatients(resources: readonly BundledResource[]): BundledResource[] {
  const patients = resources.filter(({ type }) => type === 'Patient');
  const byName = grouped(patients, ({ id, fullUrl, index }) => id ?? fullUrl ?? String(index));
  return [...byName.values()].flatMap((twins) =>
    twins.toSorted((a, b) => byText(wordsOf(a), wordsOf(b))).slice(0, 1),
  );
}

function wordsOf({ body: { birthDate, gender, deceasedDateTime } }: BundledResource): string {
  return [birthDate, gender, deceasedDateTime].map((word) => textOf(word) ?? '').join(' ');
}

interface Subject {
  readonly resource: BundledResource;
  /** False for what is about something else than a patient. */
  readonly isPatient: boolean;
  /** A name of a patient who is not in the Bundle. */
  readonly absent?: string;
}

function subjectOf(resource: BundledResource, references: References): Subject[] {
  if (!Object.hasOwn(SUBJECTS, resource.type)) return [];
  const reference = objectOf(resource.body[SUBJECTS[resource.type] ?? '']);
  const [found] = references.resolve(reference, resource);
  if (found) return [{ resource, isPatient: found.type === 'Patient' }];
  const url = reference?.reference;
  if (typeof url !== 'string' || url === '' || url.startsWith('#')) return [{ resource, isPatient: true }];
  const name = typeAndID(url) ?? url;
  const type = /^([A-Z][A-Za-z]*)[/?]/.exec(name)?.[1] ?? reference?.type ?? 'Patient';
  return [{ resource, isPatient: type === 'Patient', absent: name }];
}

/** Resources about a second patient: beside the one of the Bundle, or beside the first one who is not in it. */
function strangersIn(
  subjects: readonly Subject[],
  patient: BundledResource | undefined,
): ValidationProblem[] {
  const canBeNamed = patient !== undefined && (patient.id ?? patient.fullUrl) !== undefined;
  const absent = subjects.filter((one) => one.isPatient && one.absent !== undefined);
  const [first] = absent;
  return absent
    .filter((one) => canBeNamed || one.absent !== first?.absent)
    .map(({ resource: { type, index } }) => several([index, 'resource', SUBJECTS[type] ?? 'subject']));
}

function several(place: readonly (string | number)[]): ValidationProblem {
  return {
    loc: ['body', 'entry', ...place],
    msg: 'The Bundle is about several patients: send one Bundle for each.',
    type: 'several_patients',
  };
}
