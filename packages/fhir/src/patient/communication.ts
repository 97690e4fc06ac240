// The language that a person speaks, as a code of BCP 47.

import { concept } from '../concept';
import { constant } from '../constant';
import { BCP_47, SNOMED_CT, usCore } from '../systems';
import type { Patient } from '../types/administrative-resources';
import type { CodeableConcept, Extension } from '../types/data-types';

/** The preferred language; a key of `demographics.language` that names no single language has text alone. */
export function toCommunication(language: string): Patient['communication'][number] {
  return { language: languages.get(language) ?? otherLanguage, preferred: true };
}

/** Whether somebody has to interpret: for all who speak another language than English. A constant. */
export function interpreterNeeded(language: string): readonly Extension[] {
  return language === 'en' ? nobody : interpreter;
}

const nobody: readonly Extension[] = constant([]);

/** An extension of US Core since 7.0.0, with SNOMED CT's answer. */
const interpreter: readonly Extension[] = constant([
  {
    url: usCore('interpreter-needed'),
    valueCoding: { system: SNOMED_CT, code: '373066001', display: 'Yes' },
  },
]);

const otherLanguage: CodeableConcept = constant({ text: 'Other language' });

/** Descriptions in the IANA language subtag registry; of two, the one that people use. */
const languageNames: readonly (readonly [code: string, name: string])[] = [
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
];

const languages: ReadonlyMap<string, CodeableConcept> = new Map(
  languageNames.map(([code, name]) => [code, concept(BCP_47, code, name)]),
);
