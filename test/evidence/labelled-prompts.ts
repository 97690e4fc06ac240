// Labelled prompts over trial abstracts, for measuring; read from data that is not part of this repository.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EvidenceRecord } from '@synthward/contracts';
import { termsOf } from '@synthward/evidence';
import { findSharedData } from '@synthward/testkit';
import { recordOf } from '../../packages/evidence/test/random-records';

type Section = readonly [label: string, text: string];

interface TrialAbstract {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface LabelledPrompt {
  readonly id: string;
  readonly text: string;
  readonly I: string;
  readonly C: string;
  readonly O: string;
  readonly rel: Readonly<Record<string, number>>;
  readonly label: 'no significant difference' | 'significantly increased' | 'significantly decreased';
  /** Spans of the full article that bear the label out. */
  readonly evidence: readonly string[];
}

export interface LabelledPrompts {
  readonly prompts: readonly LabelledPrompt[];
  readonly abstracts: ReadonlyMap<string, TrialAbstract>;
  /** Over trial abstracts and the abstracts of research questions together. */
  readonly inverseFrequency: (term: string) => number;
}

/** The prompts with a verified label, and what they are asked of. */
export function readLabelledPrompts(): LabelledPrompts {
  const abstracts = linesOf<TrialAbstract>('evinf/corpus.jsonl.gz');
  const prompts = linesOf<LabelledPrompt & { readonly label: unknown }>('evinf/queries.jsonl.gz');
  const questions = linesOf<TrialAbstract>('pubmedqa/corpus.jsonl');
  const texts = [
    ...abstracts.map(({ title, sections }) => `${title} ${sections.map((one) => one.join(': ')).join(' ')}`),
    ...questions.map(({ sections }) => sections.map(([, text]) => text).join(' ')),
  ];
  return {
    prompts: prompts.filter(({ label }) => label !== null),
    abstracts: new Map(abstracts.map((abstract) => [abstract.id, abstract])),
    inverseFrequency: inverseFrequencyOver(texts),
  };
}

/** A question with the ids of the records that answer it. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly text: string;
  readonly answeredBy: readonly string[];
}

/** Abstracts of trials and of research questions as records, and the questions asked of them. */
export function readAnsweredQuestions(): {
  readonly records: readonly EvidenceRecord[];
  readonly questions: readonly AnsweredQuestion[];
} {
  const trials = linesOf<TrialAbstract & { readonly year: string; readonly journal: string }>(
    'evinf/corpus.jsonl.gz',
  );
  const papers = linesOf<TrialAbstract & { readonly year: string | null }>('pubmedqa/corpus.jsonl');
  const asked = linesOf<LabelledPrompt>('pubmedqa/queries.jsonl');
  const { prompts } = readLabelledPrompts();
  return {
    records: [
      ...trials.map(({ id, title, year, journal, sections }) => ({
        ...recordOf({ id, title, published: year, journal, design: 'randomised-trial' }),
        sections: sectionsOf(sections),
      })),
      // Their titles are the questions themselves.
      ...papers.map(({ id, year, sections }) => ({
        ...recordOf({ id, title: `Abstract ${id}`, published: year }),
        sections: sectionsOf(sections),
      })),
    ],
    questions: [...asked, ...prompts].map(({ id, text, rel }) => ({
      id,
      text,
      answeredBy: Object.keys(rel),
    })),
  };
}

/** An even choice of about one in `every` of the items, the same at every run. */
export function isChosen(id: string, every: number): boolean {
  return (createHash('sha256').update(id).digest()[2] ?? 0) % every === 0;
}

function sectionsOf(sections: readonly Section[]): EvidenceRecord['sections'] {
  return sections.map(([label, text]) => ({ label: label || null, text }));
}

/** Whether an item belongs to the half on which weights may be tuned. */
export function isForTuning(id: string): boolean {
  return (createHash('sha256').update(id).digest()[1] ?? 0) % 2 === 0;
}

/** A share with three decimals, and what it is a share of. */
export function share(part: number, whole: number): string {
  return `${(part / whole).toFixed(3)} of ${whole}`;
}

function inverseFrequencyOver(texts: readonly string[]): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(termsOf(text))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return (term) => {
    const held = frequency.get(term) ?? 0;
    return Math.log(1 + (texts.length - held + 0.5) / (held + 0.5));
  };
}

function linesOf<Line>(name: string): Line[] {
  const folder = findSharedData('evidence');
  if (folder === null) throw new Error('the data is absent');
  const bytes = readFileSync(path.join(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
