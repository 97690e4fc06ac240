// An answer whose quotations give way to worded sentences; all that is ours in it stays as it is.

import type { SynthesisReference } from '@synthward/contracts';
import type { AnswerLine } from '../answer/answer-line';
import { inTextOrder } from '../answer/compose-text';
import type { AnswerPlan } from '../answer/plan-answer';
import type { KeptSentence } from './judge-wording';
import { isQuoteIn, wordedSections } from './offered-sentence';

/**
 * The plan with the kept sentences in the place of the quotations of their section. A source that no kept sentence of the
 * section cites is quoted as before, so that nobody can leave evidence out by not wording it. References keep to those of
 * the plan, numbered anew in the order in which the text cites.
 */
export function wordPlan(plan: AnswerPlan, kept: readonly KeptSentence[]): AnswerPlan {
  const worded = wordedSections.reduce<readonly AnswerLine[]>((lines, section) => {
    const own = kept.filter((sentence) => sentence.section === section);
    return own.length === 0 ? lines : withSentences(lines, section, own);
  }, plan.lines);
  return renumbered({ ...plan, lines: worded });
}

function withSentences(
  lines: readonly AnswerLine[],
  section: KeptSentence['section'],
  kept: readonly KeptSentence[],
): readonly AnswerLine[] {
  const cited = new Set(kept.flatMap(({ sources }) => sources));
  const isReplaced = (line: AnswerLine) =>
    isQuoteIn(line, section) && line.indexes.every((index) => cited.has(index));
  const first = lines.findIndex((line) => isQuoteIn(line, section));
  const sentences = kept.map(({ text, sources }): AnswerLine => ({ part: section, text, indexes: sources }));
  return [...lines.slice(0, first), ...sentences, ...lines.slice(first).filter((line) => !isReplaced(line))];
}

/** Marks stand also in the middle of the line on mixed findings. */
function renumbered(plan: AnswerPlan): AnswerPlan {
  const order = [...new Set(inTextOrder(plan.lines).flatMap(indexesIn))];
  const numberOf = (index: number) => order.indexOf(index) + 1;
  const references = order.flatMap((index): SynthesisReference[] => {
    const reference = plan.references[index - 1];
    return reference === undefined ? [] : [{ ...reference, index: numberOf(index) }];
  });
  return {
    ...plan,
    references,
    cited: order.flatMap((index) => plan.cited[index - 1] ?? []),
    lines: plan.lines.map((line) => ({
      ...line,
      text: line.text.replace(MARK, (_mark, index: string) => `[${numberOf(Number(index))}]`),
      indexes: line.indexes.map(numberOf),
    })),
  };
}

const MARK = /\[(\d+)\]/g;

function indexesIn({ text, indexes }: AnswerLine): number[] {
  return [...[...text.matchAll(MARK)].map((match) => Number(match[1])), ...indexes];
}
