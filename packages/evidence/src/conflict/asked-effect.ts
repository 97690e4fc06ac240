// The effect that a question asks about, and whether a sentence speaks of it.

import type { Concept, Question } from '../question';
import { termsOf } from '../text/terms';
import type { ComparedEffect } from './effect';

export interface AskedEffect extends ComparedEffect {
  /** Each name of the intervention as stems. */
  readonly interventionNames: readonly (readonly string[])[];
  readonly outcomeTerms: ReadonlySet<string>;
  /** False where the question's other words stand for an outcome that no cue told. */
  readonly isOutcomeNamed: boolean;
}

/** Null for a question without an intervention: then no direction can be told. */
export function askedEffectOf(question: Question): AskedEffect | null {
  const named = (role: Concept['role']) => question.concepts.filter((concept) => concept.role === role);
  const [interventions, outcomes] = [named('intervention'), named('outcome')];
  const [intervention] = interventions;
  if (intervention === undefined) return null;
  const comparator = named('comparator')[0]?.name;
  const outcomeTerms = outcomes.length > 0 ? outcomes.flatMap(namesOf).flat() : restOf(question);
  if (outcomeTerms.length === 0) return null;
  return {
    intervention: intervention.name,
    outcome: outcomes[0]?.name ?? outcomeTerms.join(' '),
    ...(comparator === undefined ? {} : { comparator }),
    interventionNames: namesOf(intervention),
    outcomeTerms: new Set(outcomeTerms),
    isOutcomeNamed: outcomes.length > 0,
  };
}

/** Whether `sentence` names an outcome, and it or its title the intervention. */
export function speaksOf(effect: AskedEffect, sentence: string, title: string): boolean {
  const terms = new Set(termsOf(sentence));
  if (![...effect.outcomeTerms].some((term) => terms.has(term))) return false;
  const all = new Set([...terms, ...termsOf(title)]);
  return effect.interventionNames.some((name) => name.length > 0 && name.every((term) => all.has(term)));
}

function namesOf({ terms, synonyms }: Concept): readonly (readonly string[])[] {
  return [terms, ...synonyms];
}

/** The stems of the question that belong to no intervention, comparator or population. */
function restOf(question: Question): string[] {
  const taken = new Set(
    question.concepts.filter(({ role }) => role !== null && role !== 'outcome').flatMap(({ terms }) => terms),
  );
  return question.terms.map(({ term }) => term).filter((term) => !taken.has(term));
}
