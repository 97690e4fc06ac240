// Faults as a language model makes them: each takes a true sentence and gives one that its source does not bear out.

import { drugClassOf } from '../src/lexicon/drugs';
import { wordsOf } from '../src/text/terms';

export type FaultKind =
  | 'number'
  | 'unit'
  | 'drug'
  | 'direction'
  | 'negation dropped'
  | 'negation added'
  | 'doubt dropped'
  | 'certainty added';

const DRUGS = ['warfarin', 'metformin', 'sertraline', 'ramipril'];

/** Null for a sentence in which this fault cannot be planted. */
export function plantFault(kind: FaultKind, sentence: string): string | null {
  const planted = planters[kind](sentence);
  return planted === sentence ? null : planted;
}

const planters: Readonly<Record<FaultKind, (sentence: string) => string>> = {
  number: (sentence) => sentence.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
  unit: (sentence) => sentence.replace(/(\d)\s?(?:%|mg|years?|weeks?|months?|points)/, '$1 mmol'),
  drug: (sentence) => {
    const named = wordsOf(sentence).find((word) => drugClassOf(word) !== null);
    const other = DRUGS.find((drug) => !sentence.toLowerCase().includes(drug));
    return named && other ? sentence.replace(new RegExp(named, 'gi'), other) : sentence;
  },
  direction: (sentence) =>
    sentence.replace(/\b(?:reduc\w+|lower\w*|decreas\w+|improv\w+|increas\w+|higher)\b/, (cue) =>
      /^(?:reduc|lower|decreas)/.test(cue) ? 'worsened' : 'impaired',
    ),
  'negation dropped': (sentence) => sentence.replace(/\b(?:no|not|without|nor|neither)\b ?/, ''),
  'negation added': (sentence) => sentence.replace(/\b(?:was|were|is|are|had|has)\b/, '$& not'),
  'doubt dropped': (sentence) => sentence.replace(/\b(?:may|might|could|can|likely|possibly)\b ?/, ''),
  'certainty added': (sentence) => `In every available study ${sentence}`,
};

export const faultKinds: readonly FaultKind[] = [
  ...(['number', 'unit', 'drug', 'direction', 'negation dropped'] as const),
  ...(['negation added', 'doubt dropped', 'certainty added'] as const),
];
