// The figures of retrieval for people.

import type { RetrievalFigure } from './retrieval-figures';

const COLUMNS = ['nDCG@10', 'MRR', 'R@10', 'R@100', 'p50 ms', 'p95 ms'];
const TITLE_WIDTH = 40;
const WIDTH = 10;

/** One line a figure: set, questions, method and half. */
export function retrievalTable(figures: readonly RetrievalFigure[]): string {
  const head = `  ${''.padEnd(TITLE_WIDTH)}${COLUMNS.map((column) => column.padStart(WIDTH)).join('')}`;
  return [head, ...figures.map(lineOf)].join('\n');
}

function lineOf({ set, questions, method, half, measures, p50Ms, p95Ms }: RetrievalFigure): string {
  const { ndcg10, mrr, recall10, recall100 } = measures;
  const shares = [ndcg10, mrr, recall10, recall100].map((share) => share.toFixed(4));
  const times = [p50Ms, p95Ms].map((ms) => ms.toFixed(1));
  const title = `${set} ${questions.padEnd(9)} ${method.padEnd(10)} ${half}`;
  return `  ${title.padEnd(TITLE_WIDTH)}${[...shares, ...times].map((cell) => cell.padStart(WIDTH)).join('')}`;
}
