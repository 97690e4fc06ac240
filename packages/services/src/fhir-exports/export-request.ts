// What a kick-off asks for: every parameter of Bulk Data Access is read, refused with a reason, or put on record.

import type { GivenParameter } from '@synthward/contracts';

/** What to export; empty lists stand for no restriction. */
export interface ExportRequest {
  readonly types: readonly string[];
  /** UTC instant, ISO 8601 with milliseconds: only what changed after it. */
  readonly since?: string;
  /** UTC instant, ISO 8601 with milliseconds: only what changed before it. */
  readonly until?: string;
  /** `element` or `Type.element`. */
  readonly elements: readonly string[];
  /** Ids of Patients; absent for all of them. */
  readonly patients?: readonly string[];
  readonly isOrganizedByPatient: boolean;
}

export interface ExportRequestReading {
  readonly request: ExportRequest;
  /** A sentence for each parameter, or value, that cannot be followed. */
  readonly problems: readonly string[];
}

interface Draft {
  types: string[];
  since?: string;
  until?: string;
  elements: string[];
  patients?: string[];
  isOrganizedByPatient: boolean;
}

/** Where and of what is asked. */
export interface ExportContext {
  /** Types that the server holds. */
  readonly resourceTypes: readonly string[];
  /** `patient` may be given by POST alone. */
  readonly method: 'get' | 'post';
}

/** Reads the parameters; what is a problem has no part in the request. Never throws. */
export function readExportRequest(
  given: readonly GivenParameter[],
  context: ExportContext,
): ExportRequestReading {
  const draft: Draft = { types: [], elements: [], isOrganizedByPatient: false };
  const problems = given.flatMap(({ name, value }) => {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!reader) return [`The parameter ${quoted(name)} is not known; the known ones are ${KNOWN}.`];
    return reader(draft, value, context);
  });
  const { patients } = draft;
  const request = { ...draft, types: unique(draft.types), ...(patients && { patients: unique(patients) }) };
  return { request, problems };
}

type Reader = (draft: Draft, value: string, context: ExportContext) => string[];

/** A plus sign that was not encoded in a query string arrives as a space. */
const OUTPUT_FORMATS = ['application/fhir+ndjson', 'application/ndjson', 'ndjson'];
const PROVENANCE = ['LatestProvenanceResources', 'RelevantProvenanceResources'];

const readers: Readonly<Record<string, Reader>> = {
  _outputFormat: (_, value) =>
    OUTPUT_FORMATS.includes(value.replace(' ', '+')) ? [] : [mustBe('_outputFormat', OUTPUT_FORMATS)],
  _since: (draft, value) =>
    readInstant('_since', value, (instant) => Object.assign(draft, { since: instant })),
  _until: (draft, value) =>
    readInstant('_until', value, (instant) => Object.assign(draft, { until: instant })),
  _type: readTypes,
  _typeFilter: () => ['_typeFilter is not supported: leave it out, and filter what you receive.'],
  _elements: readElements,
  patient: readPatient,
  includeAssociatedData: (_, value) =>
    items(value)
      .filter((item) => !PROVENANCE.includes(item))
      .map(() => mustBe('includeAssociatedData', PROVENANCE)),
  organizeOutputBy(draft, value) {
    if (value !== 'Patient') return [mustBe('organizeOutputBy', ['Patient'])];
    draft.isOrganizedByPatient = true;
    return [];
  },
  allowPartialManifests: (_, value) =>
    ['true', 'false'].includes(value) ? [] : [mustBe('allowPartialManifests', ['true', 'false'])],
};

const KNOWN = Object.keys(readers).join(', ');

function readTypes(draft: Draft, value: string, { resourceTypes }: ExportContext): string[] {
  const asked = items(value);
  if (asked.length === 0) return ['_type is empty: name resource types, or leave it out.'];
  draft.types.push(...asked.filter((type) => resourceTypes.includes(type)));
  return asked
    .filter((type) => !resourceTypes.includes(type))
    .map((type) => `_type: there is no ${quoted(type)} here; the types are ${resourceTypes.join(', ')}.`);
}

function readElements(draft: Draft, value: string): string[] {
  const asked = items(value);
  const isElement = (item: string) => /^(?:[A-Z][A-Za-z]{1,40}\.)?[a-z_][A-Za-z]{0,60}$/.test(item);
  draft.elements.push(...asked.filter(isElement));
  if (asked.length === 0) return ['_elements is empty: name elements, or leave it out.'];
  return asked
    .filter((item) => !isElement(item))
    .map((item) => `_elements: ${quoted(item)} is not an element; write birthDate or Patient.birthDate.`);
}

function readPatient(draft: Draft, value: string, { method }: ExportContext): string[] {
  if (method === 'get') return ['patient is taken in the body of a POST only.'];
  const id = /^(?:Patient\/)?([A-Za-z0-9.-]{1,64})$/.exec(value)?.[1];
  if (id === undefined) return [`patient: ${quoted(value)} is not a reference such as Patient/123.`];
  draft.patients = [...(draft.patients ?? []), id];
  return [];
}

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+ -]\d\d:\d\d)$/;

/** Here too a space was a plus sign. */
function readInstant(name: string, value: string, keep: (instant: string) => void): string[] {
  const [, time = '', fraction = '', zone = ''] = INSTANT.exec(value) ?? [];
  const instant = Date.parse(`${time}${fraction.slice(0, 4)}${zone.replace(' ', '+')}`);
  if (Number.isNaN(instant))
    return [`${name}: ${quoted(value)} is not an instant such as 2026-01-31T00:00:00Z.`];
  keep(new Date(instant).toISOString());
  return [];
}

function items(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function mustBe(name: string, values: readonly string[]): string {
  return `${name} must be ${values.join(' or ')}.`;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 64));
}
