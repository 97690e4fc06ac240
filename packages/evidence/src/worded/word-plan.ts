// An answer whose quotations give way to worded sentences; all that is ours in it stays as it is.

import type { SynthesisReference } from '@synthward/contracts';
import type { AnswerLine } from '../answer/answer-line';
import { inTextOrder } from '../answer/compose-text';
import type { AnswerPlan } from '../answer/plan-answer';
import type { KeptSentence } from './judge-wording';
import { isQuoteIn, type OfferedLine, wordedSections } from './offered-sentence';

/**
 * The plan with the kept sentences at the place of the quotations of their section. A quotation that none of them covers
 * stands as before, so that nobody can leave evidence out by not wording it. References are those of the plan, numbered
 * anew in the order in which the text cites.
 */
export function wordPlan(
  plan: AnswerPlan,
  kept: readonly KeptSentence[],
  offered: readonly OfferedLine[],
): AnswerPlan {
  const covered = new Set(kept.flatMap(({ covers }) => covers));
  const replaced = new Set(offered.filter(({ id }) => covered.has(id)).map(({ line }) => line));
  const lines = wordedSections.reduce<readonly AnswerLine[]>((all, section) => {
    const first = all.findIndex((line) => isQuoteIn(line, section));
    const sentences = kept
      .filter((sentence) => sentence.section === section)
      .map(({ text, sources }): AnswerLine => ({ part: section, text, indexes: sources }));
    return sentences.length === 0 ? all : all.toSpliced(first, 0, ...sentences);
  }, plan.lines);
  return renumbered({ ...plan, lines: lines.filter((line) => !replaced.has(line)) });
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
