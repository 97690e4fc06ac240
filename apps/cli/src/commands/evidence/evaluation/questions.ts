// The questions of an evaluation: those of a file, or those that were written for the bundled library.

import { readFileSync } from 'node:fs';
import { bundledRecords, libraryQuestions } from '@synthward/evidence';
import { UsageError } from '../../../command';

export interface EvaluationQuestion {
  readonly text: string;
  /** Each as a title, a DOI or a PMID; none where the question must stay unanswered. */
  readonly cites: readonly string[];
}

/** Throws UsageError for a file that cannot be read and for a line that is no question. */
export function questionsOf(file: string): EvaluationQuestion[] {
  return readText(file)
    .split('\n')
    .map((line, at) => ({ line: line.trim(), place: `${file}:${at + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, place }) => questionOf(line, place));
}

/** Those without a filter; they name cards, which are told by their titles. */
export function bundledQuestions(): EvaluationQuestion[] {
  const titles = new Map(bundledRecords().map(({ id, title }) => [id, title]));
  return libraryQuestions
    .filter(({ publicationFilter }) => !publicationFilter)
    .map(({ text, cites }) => ({ text, cites: cites.map((id) => titles.get(id) ?? id) }));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function questionOf(line: string, place: string): EvaluationQuestion {
  const { question, cites } = objectOf(line);
  if (typeof question === 'string' && question.trim() !== '' && isTexts(cites))
    return { text: question, cites };
  throw new UsageError(`${place} is not {"question": "…", "cites": ["…"]}`);
}

/** Without members for what is no JSON, or none of an object. */
function objectOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');
}
