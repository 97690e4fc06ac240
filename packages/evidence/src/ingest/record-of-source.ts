// A source article as the record that the index holds, with all that is derived from it.

import { type EvidenceRecord, evidenceRecordSchema } from '@synthward/contracts';
import { abbreviationsIn } from './derive/abbreviations';
import { designOf } from './derive/design';
import { readDoi } from './derive/doi';
import { identityOf } from './derive/identity';
import { studiedPopulation } from './derive/population';
import { sampleSizeOf } from './derive/sample-size';
import { trialIDsOf } from './derive/trial-ids';
import type { SourceArticle } from './source-article';

export interface ReadRecord {
  readonly record: EvidenceRecord;
  /** What was left out of it, and why. */
  readonly details: readonly string[];
}

/** The record in the named library; the reason where an article makes none. */
export function recordOfSource(article: SourceArticle, library: string): ReadRecord | string {
  const { doi, details } = doiOf(article);
  const result = evidenceRecordSchema.safeParse(recordWith(article, { doi, library }));
  if (result.success) return { record: result.data, details };
  const [issue] = result.error.issues;
  return `${issue?.path.join('.') ?? 'record'}: ${issue?.message ?? 'wrong'}`;
}

/** A DOI that is none is left out; one that looks invented stays only where it is all that names the article. */
function doiOf({ doi, pmid, pmcid }: SourceArticle) {
  const read = doi === null ? null : readDoi(doi);
  if (read === null) return { doi: null, details: [] };
  if (read.kind === 'doi') return { doi: read.doi, details: [] };
  if (read.kind === 'malformed') return { doi: null, details: ['the DOI is malformed'] };
  const isOnly = pmid === null && pmcid === null;
  return { doi: isOnly ? read.doi : null, details: ['the DOI looks invented'] };
}

interface Known {
  readonly doi: string | null;
  readonly library: string;
}

function recordWith(article: SourceArticle, { doi, library }: Known): EvidenceRecord {
  const { title, sections, body, mesh, trials } = article;
  const derived = article.design
    ? { design: article.design, designRule: 'the source says so' }
    : designOf(article);
  const texts = sections.map(({ text }) => text);
  const abbreviations = abbreviationsIn(texts);
  return {
    ...ownMembers(article),
    ...placeOf(article),
    id: identityOf({ ...article, doi }),
    library,
    doi,
    identifiers: isVerified(article, doi) ? 'verified' : 'unverified',
    ...derived,
    sampleSize: sampleSizeOf(sections),
    population: studiedPopulation({ mesh, title }),
    retraction: retractionOf(article),
    trials: trialIDsOf(trials, [title, ...texts].join(' '), derived.design),
    sections,
    body,
    ...(abbreviations.length > 0 && { abbreviations }),
  };
}

/** Ids count where somebody vouches for them; an invented DOI is nobody's. */
function isVerified(article: SourceArticle, doi: string | null): boolean {
  if (!article.areIDsVouchedFor) return false;
  return doi === null || readDoi(doi).kind === 'doi';
}

function ownMembers(article: SourceArticle) {
  const { pmid, pmcid, title, journal, issn, societies, published, authors } = article;
  const { keywords, chemicals, language, citedBy, mesh } = article;
  const publicationTypes = article.publicationTypes.map(({ ui, name }) => ui ?? name);
  return {
    ...{ pmid, pmcid, title, journal, issn, societies, published, authors },
    ...{ keywords, chemicals, language, citedBy, mesh, publicationTypes },
  };
}

function placeOf({ volume, issue, pages }: SourceArticle) {
  return {
    ...(volume !== null && { volume }),
    ...(issue !== null && { issue }),
    ...(pages !== null && { pages }),
  };
}

/** By its notice, by its type, or by what publishers put before the title. */
function retractionOf({ retraction, publicationTypes, title }: SourceArticle): EvidenceRecord['retraction'] {
  const isTyped = publicationTypes.some(
    ({ ui, name }) => ui === 'D016441' || /^retracted publication$/i.test(name),
  );
  return isTyped || /^\W*retracted(?: article)?\s*[:\]]/i.test(title) ? 'retracted' : retraction;
}
