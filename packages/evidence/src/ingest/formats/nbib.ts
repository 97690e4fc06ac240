// MEDLINE text (nbib): fields of four letters, records apart by empty lines.

import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import { LineReader, type SourceLine } from './line-reader';
import { articleOfNbib, type NbibFields } from './nbib-article';

interface Growing {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  last: string[];
}

/** The last field of an exported record is its source: where it is missing at the end of a file, the file is cut off. */
export function createNbibReader(): SourceReader {
  const lines = new LineReader();
  let record: Growing | null = null;

  const finish = (): SourceItem[] => {
    const done = record;
    record = null;
    return done ? [itemOf(done.fields, done.line)] : [];
  };
  const take = (line: SourceLine): SourceItem[] => {
    const field = /^([A-Z]{2,4}) *- ?(.*)$/.exec(line.text);
    if (line.text.trim() === '') return finish();
    const startsAnew = field?.[1] === 'PMID' && record !== null;
    const items = startsAnew ? finish() : [];
    record ??= { line: line.number, fields: new Map(), last: [] };
    if (field) record.last = put(record.fields, field[1] ?? '', field[2] ?? '');
    else if (record.last.length > 0) record.last.push(`${record.last.pop()} ${line.text.trim()}`);
    return items;
  };
  return {
    push: (text) => lines.push(text).flatMap(take),
    end: (isWhole) => {
      const items = lines.end().flatMap(take);
      const isCutOff = record !== null && !record.fields.has('SO');
      if (isWhole && !isCutOff) return [...items, ...finish()];
      const pmid = record?.fields.get('PMID')?.[0]?.trim() ?? null;
      return [
        ...items,
        ...(isCutOff ? [] : finish()),
        { kind: 'problem', lost: 'rest', line: lines.number, reason: 'the file is cut off here', pmid },
      ];
    },
  };
}

/** Adds a value and gives the list whose last value goes on in the lines that follow. */
function put(fields: Map<string, string[]>, name: string, value: string): string[] {
  const values = fields.get(name) ?? [];
  values.push(value.trim());
  fields.set(name, values);
  return values;
}

function itemOf(fields: NbibFields, line: number): SourceItem {
  const pmid = fields.get('PMID')?.[0] ?? null;
  if (pmid === null || !/^\d{1,9}$/.test(pmid)) return lostRecord(line, 'no PMID');
  const article = articleOfNbib(fields, pmid);
  return article ? { kind: 'article', article, line } : lostRecord(line, 'no title', pmid);
}
