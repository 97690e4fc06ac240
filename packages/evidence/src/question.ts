// A question as the engine understands it.

import type { AgeGroup } from '@synthward/contracts';
import type { WeightedTerm } from './index-port/evidence-index';

export type QuestionKind =
  | 'therapy'
  | 'diagnosis'
  | 'prognosis'
  | 'harm'
  | 'screening'
  | 'dose'
  | 'definition'
  | 'other';

/** What a concept is in the question; null where no cue tells. */
export type ConceptRole = 'population' | 'intervention' | 'comparator' | 'outcome' | null;

export interface Concept {
  /** The preferred name. */
  readonly name: string;
  readonly role: ConceptRole;
  /** The stems of the words that named it. */
  readonly terms: readonly string[];
  /** Other names, each as stems. */
  readonly synonyms: readonly (readonly string[])[];
}

/** Unknown is absent. A filter of the request beats the patient graph, and that the words of the question. */
export interface PopulationOfInterest {
  readonly ageYears?: number;
  readonly ageGroup?: AgeGroup;
  readonly sex?: 'female' | 'male';
  /** As the request names it; it never removes evidence. */
  readonly race?: string;
  readonly isPregnancy?: boolean;
}

export interface Question {
  /** As asked, without needless space. */
  readonly text: string;
  /** Stems of the question's own words, question words out, each once with its count as weight. */
  readonly terms: readonly WeightedTerm[];
  readonly concepts: readonly Concept[];
  readonly kind: QuestionKind;
  readonly population: PopulationOfInterest;
  /** False for what no clinical evidence can answer. */
  readonly isClinical: boolean;
}
