// The lines of which an answer's text is made.

export type AnswerPart = 'lead' | 'guidelines' | 'evidence' | 'conflict' | 'patient' | 'leftOut' | 'closing';

export interface AnswerLine {
  readonly part: AnswerPart;
  readonly text: string;
  /** The references that bear it out; none for a fixed line. */
  readonly indexes: readonly number[];
  /** A sentence of its one source, which somebody else may word. */
  readonly isQuote?: true;
}

/** `[1][3]`. */
export function marksOf(indexes: readonly number[]): string {
  return indexes.map((index) => `[${index}]`).join('');
}
