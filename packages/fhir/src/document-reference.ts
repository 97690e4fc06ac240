// A clinical note as a DocumentReference that contains it (US Core DocumentReference).

import type { ClinicalDocument } from '@synthward/contracts';
import { concept } from './concept';
import type { Mapping } from './mapping';
import { resourceMeta, startOfDay } from './marking';
import type { CodeableConcept, Coding, DocumentReference } from './resource-types';
import { LOINC, sourceIdentifierSystem, usCore } from './systems';

/** The note as it is, in UTF-8 and base64; written by the source system, of which no single author is known. */
export function toDocumentReference(
  { id, type, date, encounterID, text }: ClinicalDocument,
  { record, patient, organization, encounter }: Mapping,
): DocumentReference {
  const bytes = Buffer.from(text, 'utf8');
  const kind = DOCUMENT_TYPES[type];
  return {
    resourceType: 'DocumentReference',
    id,
    meta: resourceMeta(usCore('documentreference'), date),
    identifier: [
      { use: 'official', system: sourceIdentifierSystem(record.sourceSystem, 'document'), value: id },
    ],
    status: 'current',
    docStatus: 'final',
    type: kind.concept,
    category: [clinicalNote],
    subject: patient,
    date: startOfDay(date),
    author: [organization],
    custodian: organization,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language: 'en',
          data: bytes.toString('base64'),
          size: bytes.length,
          title: kind.title,
        },
        format: mimeTypeSufficient,
      },
    ],
    context: { encounter: [encounter(encounterID)], period: { start: date, end: date } },
  };
}

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

const clinicalNote = concept(
  'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category',
  'clinical-note',
  'Clinical Note',
);

/** IHE Format Codes: nothing but the media type is needed to read it. */
const mimeTypeSufficient: Coding = {
  system: 'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode',
  code: 'urn:ihe:iti:xds:2017:mimeTypeSufficient',
};
