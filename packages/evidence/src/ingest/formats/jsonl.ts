// JSON Lines: one article a line, for sources that have no format of their own.

import { studyDesigns } from '@synthward/contracts';
import { z } from 'zod';
import { publishedInLine } from '../derive/published';
import { articleTitled, type SourceArticle } from '../source-article';
import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import { LineReader, type SourceLine } from './line-reader';

const text = z.string().trim().min(1);
/** What is empty is as if it were not there: exports of tables have much of it. */
const texts = z
  .array(z.string())
  .default([])
  .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''));
const printed = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value?.trim() || null);

const section = z.union([
  z.tuple([z.string().nullable(), z.string()]).transform(([label, words]) => ({ label, text: words })),
  z.object({ label: z.string().nullable().default(null), text: z.string() }),
]);
const sections = z
  .array(section)
  .default([])
  .transform((values) => values.filter((value) => value.text.trim() !== ''));

/** Members that are not named here are passed over. */
const lineSchema = z.object({
  pmid: printed.pipe(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .nullable(),
  ),
  pmcid: printed.pipe(
    z
      .string()
      .regex(/^PMC\d+$/)
      .nullable(),
  ),
  doi: printed,
  /** `verified` where whoever wrote the line has looked the ids up. */
  identifiers: z.enum(['verified', 'unverified']).default('unverified'),
  title: text,
  abstract: printed,
  sections,
  body: sections,
  journal: printed,
  issn: printed,
  volume: printed,
  issue: printed,
  pages: printed,
  societies: texts,
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullish(),
  year: printed,
  authors: texts,
  publicationTypes: texts,
  mesh: texts,
  keywords: texts,
  chemicals: texts,
  language: printed,
  citedBy: z.int().min(0).nullish(),
  trials: texts,
  design: z.enum(studyDesigns).optional(),
  retraction: z.enum(['none', 'concern', 'retracted']).default('none'),
  /** Which of two lines about one article is the newer one. */
  version: z.int().min(0).default(1),
  revised: z.iso.date().nullish(),
});

type Line = z.infer<typeof lineSchema>;

/** Empty lines are passed over. */
export function createJsonlReader({ withFullText }: { readonly withFullText: boolean }): SourceReader {
  const lines = new LineReader();
  const read = (line: SourceLine): SourceItem[] =>
    line.text.trim() === '' ? [] : [itemOf(line, withFullText)];
  return {
    push: (pushed) => lines.push(pushed).flatMap(read),
    end: (isWhole) => {
      const last = lines.end();
      const isCutOff = !isWhole || last.some(({ text }) => text.trim() !== '' && parsed(text) === undefined);
      if (!isCutOff) return last.flatMap(read);
      const line = last[0]?.number ?? lines.number;
      return [{ kind: 'problem', lost: 'rest', line, reason: 'the file is cut off here', pmid: null }];
    },
  };
}

function itemOf({ text: content, number: line, isTooLong }: SourceLine, withFullText: boolean): SourceItem {
  if (isTooLong) return lostRecord(line, 'the line is too long');
  const value = parsed(content);
  if (value === undefined) return lostRecord(line, 'the line is no JSON');
  const result = lineSchema.safeParse(value);
  if (!result.success) return lostRecord(line, reasonOf(result.error), pmidIn(value));
  return { kind: 'article', article: articleOf(result.data, withFullText), line };
}

function articleOf(line: Line, withFullText: boolean): SourceArticle {
  const {
    identifiers,
    abstract,
    sections: labelled,
    body,
    published,
    year,
    mesh,
    publicationTypes,
    ...rest
  } = line;
  const { design, citedBy = null, revised = null, ...same } = rest;
  return {
    ...articleTitled(line.title),
    ...same,
    areIDsVouchedFor: identifiers === 'verified',
    revised,
    citedBy,
    sections: abstract === null ? labelled : [{ label: null, text: abstract }, ...labelled],
    body: withFullText ? body : [],
    published: published ?? publishedInLine(year ?? ''),
    publicationTypes: publicationTypes.map((name) => ({ ui: null, name })),
    mesh: mesh.map((name) => ({ ui: null, name, isMajor: false })),
    ...(design === undefined ? {} : { design }),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined; // no JSON text has this value
  }
}

function pmidIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('pmid' in value)) return null;
  return typeof value.pmid === 'string' || typeof value.pmid === 'number' ? String(value.pmid) : null;
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join('.') ?? '';
  return place === '' ? 'the line is no object' : `${place}: ${issue?.message ?? 'wrong'}`;
}
