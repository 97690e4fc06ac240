// The lines of an answer as one text.

import { HEADINGS } from '../wording/fixed-lines';
import { type AnswerLine, type AnswerPart, marksOf } from './answer-line';

const PARTS: readonly (readonly [AnswerPart, string | null])[] = [
  ['lead', null],
  ['guidelines', HEADINGS.guidelines],
  ['evidence', HEADINGS.evidence],
  ['conflict', HEADINGS.conflict],
  ['patient', HEADINGS.patient],
  ['leftOut', HEADINGS.leftOut],
  ['closing', null],
];

/** The lines in the order in which the text has them. */
export function inTextOrder(lines: readonly AnswerLine[]): AnswerLine[] {
  return PARTS.flatMap(([part]) => lines.filter((line) => line.part === part));
}

/** Parts in their order, each below its heading; a line with sources is an item and ends in their numbers. */
export function composeText(lines: readonly AnswerLine[]): string {
  return PARTS.flatMap(([part, heading]) => {
    const own = lines.filter((line) => line.part === part).map(lineText);
    if (own.length === 0) return [];
    return [[...(heading === null ? [] : [heading]), ...own].join('\n')];
  }).join('\n\n');
}

function lineText({ text, indexes }: AnswerLine): string {
  return indexes.length === 0 ? text : `- ${text} ${marksOf(indexes)}`;
}
