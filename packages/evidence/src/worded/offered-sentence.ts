// What is offered to whoever words an answer: the sentences that it would quote, numbered.

import type { AnswerLine, AnswerPart } from '../answer/answer-line';
import type { AnswerPlan } from '../answer/plan-answer';

export type WordedSection = Extract<AnswerPart, 'guidelines' | 'evidence' | 'conflict'>;

export interface OfferedSentence {
  /** From 1 on. */
  readonly id: number;
  readonly section: WordedSection;
  readonly text: string;
  /** The number of its source in the plan. */
  readonly source: number;
}

/** Such a sentence with the line of the plan that it is. */
export interface OfferedLine extends OfferedSentence {
  readonly line: AnswerLine;
}

export const wordedSections: readonly WordedSection[] = ['guidelines', 'evidence', 'conflict'];

const MOST_OFFERED = 40;

/** The quotations of the plan in their order, at most forty. */
export function offeredSentences({ lines }: Pick<AnswerPlan, 'lines'>): OfferedLine[] {
  return wordedSections
    .flatMap((section) => lines.filter((line) => isQuoteIn(line, section)).map((line) => ({ section, line })))
    .slice(0, MOST_OFFERED)
    .map(({ section, line }, i) => {
      const { text, indexes } = line;
      return { id: i + 1, section, text, source: indexes[0] ?? 0, line };
    });
}

/** Whether a line is a quotation in this section; it has one source then. */
export function isQuoteIn({ part, isQuote }: AnswerLine, section: AnswerPart): boolean {
  return part === section && isQuote === true;
}
