// A piece of evidence as a numbered reference.

import type { EvidenceRecord, SynthesisReference } from '@synthward/contracts';
import { sourceTypeOf } from './source-type';
import { oneLine } from './validate-sentence';

const MOST_AUTHORS = 6;
const JOURNAL_GRADES = ['low', 'medium', 'high', 'high'] as const;

/** `index` is the number by which the text cites it; an id that nothing confirms is neither linked nor printed. */
export function referenceOf(
  record: EvidenceRecord,
  index: number,
  journalLevel: number | null,
): SynthesisReference {
  return {
    index,
    reference_text: vancouverText(record),
    document_title: oneLine(record.title),
    authoring_societies_or_journal: bodiesOf(record),
    publish_date: record.published,
    link_or_doi: linkOf(record),
    cited_by: record.citedBy,
    source_type: sourceTypeOf(record.design),
    authors: record.authors.length > 0 ? record.authors : null,
    journal_quality: journalLevel === null ? null : (JOURNAL_GRADES[journalLevel] ?? null),
  };
}

/** In the style of Vancouver, as far as the record tells: authors, title, journal, year;volume(issue):pages, then a confirmed id. */
function vancouverText(record: EvidenceRecord): string {
  const parts = [
    authorsText(record),
    oneLine(record.title),
    record.journal ?? '',
    placeText(record),
    idText(record),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function authorsText({ authors, societies }: EvidenceRecord): string {
  if (authors.length === 0) return societies.join('; ');
  const named = authors.slice(0, MOST_AUTHORS).join(', ');
  return authors.length > MOST_AUTHORS ? `${named}, et al` : named;
}

/** An issue stands behind its volume, and pages stand in one; of a record without a year the rest tells nothing. */
function placeText({ published, volume, issue, pages }: EvidenceRecord): string {
  const year = published?.slice(0, 4) ?? '';
  if (year === '' || !volume) return year;
  return `${year};${volume}${issue ? `(${issue})` : ''}${pages ? `:${pages}` : ''}`;
}

function idText({ identifiers, doi, pmid }: EvidenceRecord): string {
  if (identifiers === 'unverified') return '';
  if (doi !== null) return `doi:${doi}`;
  return pmid === null ? '' : `PMID: ${pmid}`;
}

function bodiesOf({ societies, journal }: EvidenceRecord): readonly string[] | null {
  if (societies.length > 0) return societies;
  return journal === null ? null : [journal];
}

function linkOf({ identifiers, doi, pmid }: EvidenceRecord): string | null {
  if (identifiers === 'unverified') return null;
  if (doi !== null) return `https://doi.org/${encodeURI(doi)}`;
  return pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
