// A clinical note as a DocumentReference that contains it (US Core DocumentReference).

import type { ClinicalDocument } from '@synthward/contracts';
import { concept } from './concept';
import { constant } from './constant';
import { startOfDay } from './instants';
import type { Mapping, Visit } from './mapping';
import { claim, resourceMeta } from './marking';
import { type AtVisit, atVisit } from './printed/at-visit';
import type { SelfPrinting } from './printed/self-printing';
import { TemplateResource, templateOf } from './printed/template';
import { LOINC, sourceIdentifierSystem } from './systems';
import type { DocumentReference } from './types/care-resources';
import type { CodeableConcept, Coding, Period, Reference } from './types/data-types';

/** The note as it is, in UTF-8 and base64, written by whoever saw the patient. */
export function toDocumentReference(document: ClinicalDocument, mapping: Mapping): DocumentReference {
  const { id, encounterID, text } = document;
  const visit = mapping.visit(encounterID);
  const written = writtenAt(document, visit);
  const { concept: type, title } = DOCUMENT_TYPES[document.type];
  return documentOf({
    id,
    updated: written,
    number: { system: sourceIdentifierSystem(mapping.record.sourceSystem, 'document'), value: id },
    type,
    patient: mapping.patient,
    written,
    practitioners: visit.practitioners,
    organization: mapping.organization,
    data: base64Of(text),
    size: Buffer.byteLength(text),
    title,
    encounter: visit.encounter,
    period: visit.period,
  });
}

/** The same with relative references, printing itself. */
export function printedDocumentReference(document: ClinicalDocument, mapping: Mapping): SelfPrinting {
  return new TemplateResource('DocumentReference', document.id, template, atVisit(document, mapping));
}

function writtenAt({ date }: ClinicalDocument, { entry, recorded }: Visit): string {
  return date === entry.date ? recorded : startOfDay(date);
}

function base64Of(text: string): string {
  return Buffer.from(text).toString('base64');
}

interface DocumentParts {
  readonly id: string;
  readonly updated: string;
  readonly number: { readonly system: string; readonly value: string };
  readonly type: CodeableConcept;
  readonly patient: Reference;
  readonly written: string;
  readonly practitioners: readonly Reference[];
  readonly organization: Reference;
  readonly data: string;
  readonly size: number;
  readonly title: string;
  readonly encounter: Reference;
  readonly period: Period;
}

function documentOf(parts: DocumentParts): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: parts.id,
    meta: resourceMeta(PROFILE, parts.updated),
    identifier: [{ use: 'official', system: parts.number.system, value: parts.number.value }],
    status: 'current',
    docStatus: 'final',
    type: parts.type,
    category: clinicalNote,
    subject: parts.patient,
    date: parts.written,
    author: parts.practitioners,
    custodian: parts.organization,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language: 'en',
          data: parts.data,
          size: parts.size,
          title: parts.title,
        },
        format: mimeTypeSufficient,
      },
    ],
    context: { encounter: [parts.encounter], period: parts.period },
  };
}

const PROFILE = claim('documentreference');

/** LOINC names as US Core 6.1.0 shows them: 11506-3 among its clinical note types, 34133-9 in its examples. */
const DOCUMENT_TYPES: Readonly<
  Record<ClinicalDocument['type'], { readonly concept: CodeableConcept; readonly title: string }>
> = {
  'encounter-summary': {
    concept: concept(LOINC, '11506-3', 'Progress note'),
    title: 'Encounter summary',
  },
  'clinical-summary': {
    concept: concept(LOINC, '34133-9', 'Summary of episode note'),
    title: 'Clinical summary',
  },
};

const clinicalNote = constant([
  concept(
    'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
    'clinical-note',
    'Clinical Note',
  ),
]);

/** IHE Format Codes: nothing but the media type is needed to read it. */
const mimeTypeSufficient: Coding = constant({
  system: 'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode',
  code: 'urn:ihe:iti:xds:2017:mimeTypeSufficient',
});

const template = templateOf<AtVisit<ClinicalDocument>>((hole) =>
  documentOf({
    id: hole.text(({ entry }) => entry.id),
    updated: hole.text(({ entry, visit }) => writtenAt(entry, visit)),
    number: {
      system: sourceIdentifierSystem(
        hole.within(({ mapping }) => mapping.record.sourceSystem),
        'document',
      ),
      value: hole.text(({ entry }) => entry.id),
    },
    type: hole.constant(({ entry }) => DOCUMENT_TYPES[entry.type].concept),
    patient: hole.reference('Patient', ({ mapping }) => mapping.record.recordID),
    written: hole.text(({ entry, visit }) => writtenAt(entry, visit)),
    practitioners: hole.constant(({ visit }) => visit.practitioners),
    organization: hole.constant(({ mapping }) => mapping.organization),
    data: hole.text(({ entry }) => base64Of(entry.text)),
    size: hole.number(({ entry }) => Buffer.byteLength(entry.text)),
    title: hole.text(({ entry }) => DOCUMENT_TYPES[entry.type].title),
    encounter: hole.reference('Encounter', ({ visit }) => visit.entry.id),
    period: {
      start: hole.text(({ visit }) => visit.period.start),
      end: hole.text(({ visit }) => visit.period.end),
    },
  }),
);
