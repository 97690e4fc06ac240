// A clinical note as a DocumentReference that contains it (US Core DocumentReference).

import type { ClinicalDocument } from '@synthward/contracts';
import { concept } from './concept';
import { constant } from './constant';
import { startOfDay } from './instants';
import type { Mapping } from './mapping';
import { claim, resourceMeta } from './marking';
import { LOINC, sourceIdentifierSystem } from './systems';
import type { DocumentReference } from './types/care-resources';
import type { CodeableConcept, Coding } from './types/data-types';

/** The note as it is, in UTF-8 and base64, written by whoever saw the patient. */
export function toDocumentReference(document: ClinicalDocument, mapping: Mapping): DocumentReference {
  const { id, date, encounterID, text } = document;
  const { encounter, entry, period, practitioners, recorded } = mapping.visit(encounterID);
  const written = date === entry.date ? recorded : startOfDay(date);
  const { sourceSystem } = mapping.record;
  const bytes = Buffer.from(text, 'utf8');
  const kind = DOCUMENT_TYPES[document.type];
  return {
    resourceType: 'DocumentReference',
    id,
    meta: resourceMeta(PROFILE, written),
    identifier: [{ use: 'official', system: sourceIdentifierSystem(sourceSystem, 'document'), value: id }],
    status: 'current',
    docStatus: 'final',
    type: kind.concept,
    category: clinicalNote,
    subject: mapping.patient,
    date: written,
    author: practitioners,
    custodian: mapping.organization,
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
    context: { encounter: [encounter], period },
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
