// The development sets as records and questions. Their texts are no part of this repository.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { EvidenceRecord } from '@synthward/contracts';
import { untoldRecord } from '@synthward/evidence';

/** A question and what answers it. */
export interface EvaluationQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
  /** Of a labelled prompt: what was compared, what happened, and the spans that say so. */
  readonly effect: EffectLabel | null;
}

interface EffectLabel {
  readonly intervention: string;
  readonly comparator: string;
  readonly outcome: string;
  readonly label: string;
  readonly spans: readonly string[];
}

export interface DataSets {
  readonly pubmedqa: readonly EvidenceRecord[];
  readonly evidenceInference: readonly EvidenceRecord[];
  readonly medquad: readonly EvidenceRecord[];
  readonly questions: readonly EvaluationQuery[];
  /** The prompts with a verified label. */
  readonly prompts: readonly EvaluationQuery[];
}

type Sections = readonly (readonly [label: string, text: string])[];

export interface Article {
  readonly id: string;
  readonly pmid?: string;
  readonly title?: string;
  readonly journal?: string;
  readonly year?: string;
  readonly sections: Sections;
}

interface QuestionRow {
  readonly id: string;
  readonly text: string;
  readonly rel: Readonly<Record<string, number>>;
}

interface PromptRow extends QuestionRow {
  readonly I: string;
  readonly C: string;
  readonly O: string;
  readonly label: string | null;
  readonly evidence: readonly string[];
}

/** The folder of the sets: the one that is named, else `shared/data/evidence` beside this or a higher folder; null if absent. */
export function findEvidenceData(named: string | undefined): string | null {
  const candidates = [__dirname, ...parentsOf(__dirname)].map((folder) => path.join(folder, 'shared/data'));
  const root = named ?? candidates.find((folder) => existsSync(path.join(folder, 'evidence')));
  return root && existsSync(path.join(root, 'evidence')) ? path.join(root, 'evidence') : null;
}

/** All sets of `folder`. Questions of PubMedQA are the titles of their articles, so these have none here. */
export function readDataSets(folder: string): DataSets {
  const read = <T>(file: string): readonly T[] => rowsOf<T>(path.join(folder, file));
  const prompts = read<PromptRow>('evinf/queries.jsonl.gz').filter(({ label }) => label !== null);
  return {
    pubmedqa: read<Article>('pubmedqa/corpus.jsonl').map(evaluationRecord),
    evidenceInference: read<Article>('evinf/corpus.jsonl.gz').map(evaluationRecord),
    medquad: read<{ id: string; answer: string }>('medquad/medquad.jsonl.gz').map(({ id, answer }) =>
      evaluationRecord({ id, sections: [['', answer]] }),
    ),
    questions: read<QuestionRow>('pubmedqa/queries.jsonl').map((row) => queryOf(row, null)),
    prompts: prompts.map((row) => queryOf(row, effectOf(row))),
  };
}

function parentsOf(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [] : [parent, ...parentsOf(parent)];
}

/** Rows of a file of the sets, as its README describes them. */
function rowsOf<T>(file: string): readonly T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T); // described by the README of the set
}

/** A record that says what the set says and no more: designs and populations are not known. */
export function evaluationRecord({ id, pmid, title, journal, year, sections }: Article): EvidenceRecord {
  return {
    ...untoldRecord({ id, library: 'evaluation' }),
    pmid: pmid ?? null,
    title: title ?? id,
    sections: sections.map(([label, text]) => ({ label: label === '' ? null : label, text })),
    journal: journal ?? null,
    published: year ?? null,
  };
}

function queryOf({ id, text, rel }: QuestionRow, effect: EffectLabel | null): EvaluationQuery {
  return { id, text, relevant: new Set(Object.keys(rel)), effect };
}

function effectOf({ I, C, O, label, evidence }: PromptRow): EffectLabel {
  return { intervention: I, comparator: C, outcome: O, label: label ?? '', spans: evidence };
}
