// A measured share of the parts of an answer, with the gate that it must pass.

import type { Half } from './halves';

export interface AnswerFigure {
  readonly set: 'sentences' | 'direction' | 'abstain' | 'citations' | 'library';
  readonly measure: string;
  readonly half: Half | 'all';
  readonly count: number;
  readonly value: number;
  /** Null for what only orients, as the halves do. */
  readonly gate: { readonly is: 'at least' | 'at most'; readonly bound: number } | null;
}

/** One line a figure. */
export function answerTable(figures: readonly AnswerFigure[]): string {
  return figures.map((figure) => `  ${titleOf(figure).padEnd(60)}${figure.value.toFixed(4)}`).join('\n');
}

/** A line for each figure that does not pass its gate. */
export function missedAnswerGates(figures: readonly AnswerFigure[]): string[] {
  return figures.flatMap((figure) => {
    const { gate, value } = figure;
    if (gate === null) return [];
    const isPassed = gate.is === 'at least' ? value >= gate.bound : value <= gate.bound;
    return isPassed ? [] : [`${titleOf(figure)}: ${value.toFixed(4)} is not ${gate.is} ${gate.bound}`];
  });
}

function titleOf({ set, measure, half, count }: AnswerFigure): string {
  return `${set}: ${measure}, ${half} (${count})`;
}
