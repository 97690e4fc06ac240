// Predictions as CSV: a header that names the columns, then a pair or a member of a cluster on each row.

import { csvFields, hasBalancedQuotes } from './csv-fields';
import { LONGEST_LINE } from './line-splitter';
import { rowError } from './row-error';
import type { RowIntake } from './row-intake';

const HEADER_EXPECTED =
  'expected a header with the columns recordA,recordB and perhaps score, or clusterID,recordID';
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The places of the columns that count; others are passed over. */
type Columns =
  | {
      readonly kind: 'pairs';
      readonly width: number;
      readonly a: number;
      readonly b: number;
      readonly score: number;
    }
  | { readonly kind: 'clusters'; readonly width: number; readonly cluster: number; readonly record: number };

/** Reads line by line; a quoted field may hold line ends. Blank lines are passed over. */
export class CsvReader {
  private columns: Columns | undefined;
  private open = '';
  private openedOn = 0;

  constructor(private readonly intake: RowIntake) {}

  /** Throws `invalid_predictions` for a row that cannot be read. */
  readLine(line: string, number: number): void {
    if (this.openedOn === 0 && line === '') return;
    const record = this.openedOn === 0 ? line : `${this.open}\n${line}`;
    const startsOn = this.openedOn === 0 ? number : this.openedOn;
    if (hasBalancedQuotes(record)) {
      this.openedOn = 0;
      this.readRecord(record, startsOn);
      return;
    }
    if (record.length > LONGEST_LINE) throw rowError(startsOn, 'a quoted field is never closed');
    this.open = record;
    this.openedOn = startsOn;
  }

  /** Throws `invalid_predictions` when the last record is unfinished, or there is not even a header. */
  end(): void {
    if (this.openedOn > 0) throw rowError(this.openedOn, 'a quoted field is never closed');
    if (!this.columns) throw rowError(1, HEADER_EXPECTED);
  }

  private readRecord(record: string, line: number): void {
    const fields = csvFields(record);
    if (!fields) throw rowError(line, 'a field with a quote must be quoted, and the quote in it doubled');
    if (this.columns) addRow(this.intake, this.columns, { fields, line });
    else this.columns = columnsOf(fields, line);
  }
}

function columnsOf(header: readonly string[], line: number): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const width = names.length;
  const [a, b, score] = ['recorda', 'recordb', 'score'].map((name) => names.indexOf(name));
  const [cluster, record] = ['clusterid', 'recordid'].map((name) => names.indexOf(name));
  const isPairs = isColumn(a) && isColumn(b);
  const isClusters = isColumn(cluster) && isColumn(record);
  if (isPairs === isClusters) throw rowError(line, HEADER_EXPECTED);
  if (isPairs) return { kind: 'pairs', width, a, b, score: score ?? -1 };
  return { kind: 'clusters', width, cluster: cluster ?? -1, record: record ?? -1 };
}

function isColumn(place: number | undefined): place is number {
  return place !== undefined && place >= 0;
}

interface Row {
  readonly fields: readonly string[];
  readonly line: number;
}

function addRow(intake: RowIntake, columns: Columns, row: Row): void {
  const { fields, line } = row;
  if (fields.length !== columns.width) {
    throw rowError(line, `expected ${columns.width} fields, as in the header, found ${fields.length}`);
  }
  if (columns.kind === 'clusters') {
    intake.addMember(line, idAt(row, columns.cluster, 'clusterID'), idAt(row, columns.record, 'recordID'));
    return;
  }
  const [a, b] = [idAt(row, columns.a, 'recordA'), idAt(row, columns.b, 'recordB')];
  intake.addPair(line, { a, b, score: scoreAt(row, columns.score) });
}

function idAt({ fields, line }: Row, place: number, column: string): string {
  const id = fields[place];
  if (!id) throw rowError(line, `${column} must not be empty`);
  return id;
}

/** An empty score is none. */
function scoreAt({ fields, line }: Row, place: number): number | undefined {
  const text = fields[place];
  if (text === undefined || text === '') return undefined;
  const score = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(score)) throw rowError(line, 'score must be a number, such as 0.93');
  return score;
}
