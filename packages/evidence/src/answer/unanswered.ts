// The answer where the library has none: no claim, no reference.

import type { Question } from '../question';
import type { Retrieval } from '../retrieval';
import {
  ADVICE_LINE,
  CLOSEST_LINE,
  closestTitleLine,
  NOT_CLINICAL_LINE,
  UNANSWERED_LINE,
} from '../wording/fixed-lines';
import { isQuotable } from '../wording/quote';
import { oneLine } from '../wording/validate-sentence';
import { leftOutLines } from './plan-answer';

const MOST_TITLES = 3;
/** Titles that are claims themselves are not shown. */
const CLAIM =
  /\b(?:improves?|reduces?|increases?|decreases?|prevents?|lowers?|raises?|cures?|causes?|is (?:not )?(?:effective|superior|inferior|associated|safe)|are (?:not )?(?:effective|superior|inferior|associated|safe)|does not|do not)\b/i;

/** The text of an unanswered question: what filters removed, and the closest titles as titles. */
export function unansweredText(question: Question, retrieval: Retrieval | null): string {
  const lines = [UNANSWERED_LINE];
  if (!question.isClinical) lines.push(NOT_CLINICAL_LINE);
  if (retrieval !== null) {
    lines.push(...leftOutLines(retrieval).map(({ text }) => text));
    const titles = closestTitles(retrieval);
    if (titles.length > 0) lines.push(CLOSEST_LINE, ...titles);
  }
  return [...lines, ADVICE_LINE].join('\n');
}

function closestTitles({ ranked }: Retrieval): string[] {
  return ranked
    .map(({ record }) => ({ title: oneLine(record.title).replaceAll('"', "'"), published: record.published }))
    .filter(({ title }) => !CLAIM.test(title) && isQuotable(title))
    .slice(0, MOST_TITLES)
    .map(({ title, published }) => closestTitleLine(title, published?.slice(0, 4) ?? null));
}
