// The list of Retraction Watch: which articles were retracted, or are in doubt.

import { readDoi } from '../derive/doi';
import type { RetractionNotice } from '../source-article';
import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import { type CsvRow, CsvRows } from './csv-rows';

const PMID = 'OriginalPaperPubMedID';
const DOI = 'OriginalPaperDOI';
const NATURE = 'RetractionNature';

/** Other natures, such as corrections and reinstatements, say nothing here. */
const NATURES: Readonly<Record<string, RetractionNotice['retraction']>> = {
  retraction: 'retracted',
  'expression of concern': 'concern',
};

/** Columns are found by the names in the first row. */
export function createRetractionWatchReader(): SourceReader {
  const rows = new CsvRows();
  let columns: ReadonlyMap<string, number> | null = null;
  const take = (row: CsvRow): SourceItem[] => {
    if (columns) return itemsOf(row, columns);
    columns = new Map(row.fields.map((name, index) => [name.replace(/^\uFEFF/, '').trim(), index]));
    const missing = [PMID, DOI, NATURE].filter((name) => !columns?.has(name));
    return missing.length === 0 ? [] : [lostRecord(row.line, `no column ${missing.join(', ')}`)];
  };
  return {
    push: (text) => rows.push(text).flatMap(take),
    end: (isWhole) => {
      if (isWhole && !rows.isWithin) return rows.end().flatMap(take);
      const reason = 'the file is cut off here';
      return [{ kind: 'problem', lost: 'rest', line: rows.line, reason, pmid: null }];
    },
  };
}

function itemsOf({ fields, line }: CsvRow, columns: ReadonlyMap<string, number>): SourceItem[] {
  const at = (name: string): string => fields[columns.get(name) ?? -1]?.trim() ?? '';
  const retraction = NATURES[at(NATURE).toLowerCase()];
  if (retraction === undefined) return [];
  const pmid = /^[1-9]\d{0,8}$/.test(at(PMID)) ? at(PMID) : null;
  const read = readDoi(at(DOI));
  const doi = read.kind === 'doi' ? read.doi : null;
  if (pmid === null && doi === null) return [lostRecord(line, 'neither PMID nor DOI')];
  return [{ kind: 'notice', notice: { pmid, doi, retraction }, line }];
}
