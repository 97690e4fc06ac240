// The language that a person speaks, as a code of BCP 47.

import { concept } from './concept';
import type { CodeableConcept, Patient } from './resource-types';
import { BCP_47 } from './systems';

/** The preferred language; a key of `demographics.language` that names no single language has text alone. */
export function toCommunication(language: string): Patient['communication'][number] {
  return { language: languageOf(language), preferred: true };
}

function languageOf(code: string): CodeableConcept {
  const display = languageNames.get(code);
  if (display === undefined) return { text: 'Other language' };
  return concept(BCP_47, code, display);
}

/** Descriptions in the IANA language subtag registry; of two, the one that people use. */
const languageNames: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['es', 'Spanish'],
  ['zh', 'Chinese'],
  ['vi', 'Vietnamese'],
  ['tl', 'Tagalog'],
  ['ko', 'Korean'],
  ['ar', 'Arabic'],
  ['fr', 'French'],
  ['ru', 'Russian'],
  ['de', 'German'],
  ['pt', 'Portuguese'],
  ['ht', 'Haitian Creole'],
  ['hi', 'Hindi'],
  ['pl', 'Polish'],
  ['ja', 'Japanese'],
]);
