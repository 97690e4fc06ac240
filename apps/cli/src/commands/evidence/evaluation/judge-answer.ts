// What an answer is held against: the sources that it must cite, or that it must cite none.

import type { SynthesisOut } from '@synthward/sdk';
import type { EvaluationQuestion } from './questions';

export interface JudgedAnswer {
  readonly question: string;
  readonly isAnswered: boolean;
  /** Expected sources that are not among the references. */
  readonly missed: readonly string[];
  /** How it should be, answered or not, with every expected source. */
  readonly isAsExpected: boolean;
  /** From claim to stored result; null where the provider tells none. */
  readonly seconds: number | null;
}

/** A synthesis that failed is not as expected, whatever was. */
export function judgeAnswer({ text, cites }: EvaluationQuestion, { synthesis }: SynthesisOut): JudgedAnswer {
  const references = synthesis?.synthesis.references ?? [];
  const known = references.flatMap(({ document_title: title, link_or_doi: link }) => [
    normalised(title),
    ...(link === null ? [] : [normalised(link)]),
  ]);
  const missed = cites.filter((source) => !isAmong(known, normalised(source)));
  const isAnswered = references.length > 0;
  return {
    question: text,
    isAnswered,
    missed,
    isAsExpected: synthesis !== null && isAnswered === cites.length > 0 && missed.length === 0,
    seconds: synthesis?.synthesis_logs?.total_time_seconds ?? null,
  };
}

/** A DOI or a PMID ends a link; a title is whole. */
function isAmong(known: readonly string[], source: string): boolean {
  return known.some((name) => name === source || name.endsWith(`/${source}`));
}

function normalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:doi|pmid):/, '')
    .replace(/\/+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
