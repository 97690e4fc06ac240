// Reads a source of evidence, whatever its format: records, deletions, tombstones and problems, one after the other.

import type { EvidenceFormat } from '@synthward/contracts';
import { readDoi } from './derive/doi';
import { idOfPmid, idsOf } from './derive/identity';
import { DETECTION_CHARACTERS, detectFormat } from './detect-format';
import { createJatsReader } from './formats/jats';
import { createJsonlReader } from './formats/jsonl';
import { createNbibReader } from './formats/nbib';
import { createPubmedXmlReader } from './formats/pubmed-xml';
import { createRetractionWatchReader } from './formats/retraction-watch';
import type { IngestEvent, IngestProblem } from './ingest-event';
import { recordOfSource } from './record-of-source';
import type { RetractionNotice, SourceArticle } from './source-article';
import type { SourceItem, SourceReader } from './source-item';
import { BrokenFileError } from './text-of-bytes';

export interface ReadEvidenceOptions {
  /** As it is to stand in problems. */
  readonly file: string;
  readonly format: EvidenceFormat | 'auto';
  /** The library that the records are of. */
  readonly library: string;
  /** Whether bodies are kept as well. */
  readonly withFullText?: boolean;
}

/**
 * What a source tells, in its order; no more than one record is in memory. A record that cannot be read is a problem and
 * stops nothing; where the source is cut off, what came before is whole. Throws what the source throws, but BrokenFileError.
 */
export async function* readEvidence(
  chunks: AsyncIterable<string>,
  options: ReadEvidenceOptions,
): AsyncGenerator<IngestEvent> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const { head, isWhole } = await headOf(source);
    const reader = readerOf(head, options);
    if (!reader) {
      yield unknownFormat(head, options);
      return;
    }
    yield* eventsOf(reader.push(head), options);
    const isCutOff = !isWhole || !(yield* readRest(source, reader, options));
    yield* eventsOf(reader.end(!isCutOff), options);
  } finally {
    await source.return?.();
  }
}

/** False where the source broke off. */
async function* readRest(
  source: AsyncIterator<string>,
  reader: SourceReader,
  options: ReadEvidenceOptions,
): AsyncGenerator<IngestEvent, boolean> {
  for (;;) {
    const next = await nextOf(source);
    if (next === 'broken') return false;
    if (next.done) return true;
    yield* eventsOf(reader.push(next.value), options);
  }
}

async function headOf(source: AsyncIterator<string>): Promise<{ head: string; isWhole: boolean }> {
  let head = '';
  while (head.length < DETECTION_CHARACTERS) {
    const next = await nextOf(source);
    if (next === 'broken') return { head, isWhole: false };
    if (next.done) break;
    head += next.value;
  }
  return { head, isWhole: true };
}

async function nextOf(source: AsyncIterator<string>): Promise<IteratorResult<string, unknown> | 'broken'> {
  try {
    return await source.next();
  } catch (error) {
    if (error instanceof BrokenFileError) return 'broken';
    throw error;
  }
}

function readerOf(head: string, { format, withFullText = false }: ReadEvidenceOptions): SourceReader | null {
  const known = format === 'auto' ? detectFormat(head) : format;
  return known === null ? null : readers[known]({ withFullText });
}

const readers: Readonly<Record<EvidenceFormat, (how: { readonly withFullText: boolean }) => SourceReader>> = {
  'pubmed-xml': createPubmedXmlReader,
  nbib: createNbibReader,
  jats: createJatsReader,
  jsonl: createJsonlReader,
  'retraction-watch': createRetractionWatchReader,
};

function unknownFormat(head: string, { file }: ReadEvidenceOptions): IngestProblem {
  const reason = head.trim() === '' ? 'the file is empty' : 'the format is none that is known';
  return { kind: 'problem', position: { file, line: 1 }, pmid: null, reason, lost: 'rest' };
}

function* eventsOf(items: readonly SourceItem[], options: ReadEvidenceOptions): Generator<IngestEvent> {
  const { file } = options;
  for (const item of items) {
    const position = { file, line: item.line };
    if (item.kind === 'article') yield* articleEvents(item.article, { options, position });
    else if (item.kind === 'notice') yield tombstoneOf(item.notice, position);
    else if (item.kind === 'deletion') yield { kind: 'deletion', ids: item.pmids.map(idOfPmid), position };
    else yield { kind: 'problem', position, pmid: item.pmid, reason: item.reason, lost: item.lost };
  }
}

interface Place {
  readonly options: ReadEvidenceOptions;
  readonly position: IngestProblem['position'];
}

function* articleEvents(article: SourceArticle, { options, position }: Place): Generator<IngestEvent> {
  const { pmid, version, revised, notices } = article;
  const read = recordOfSource(article, options.library);
  if (typeof read === 'string') {
    yield { kind: 'problem', position, pmid, reason: read, lost: 'record' };
    return;
  }
  for (const reason of read.details) yield { kind: 'problem', position, pmid, reason, lost: 'detail' };
  yield { kind: 'record', record: read.record, revision: { version, revised }, position };
  for (const notice of notices) yield tombstoneOf(notice, position);
}

function tombstoneOf({ pmid, doi, retraction }: RetractionNotice, position: Place['position']): IngestEvent {
  const read = doi === null ? null : readDoi(doi);
  const ids = idsOf({ pmid, doi: read?.kind === 'doi' ? read.doi : null });
  return { kind: 'tombstone', ids, retraction, position };
}
