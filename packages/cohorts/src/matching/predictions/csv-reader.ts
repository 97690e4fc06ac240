// Predictions as CSV: a header that names the columns, then a pair or a member of a cluster on each row.

import type { AppError } from '@synthward/kernel';
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
  /** The lines of a record with a quote that is still open; looked at once each, so that no input takes long. */
  private open: string[] = [];
  private openLength = 0;
  private openedOn = 0;

  constructor(private readonly intake: RowIntake) {}

  /** Throws `invalid_predictions` for a row that cannot be read. */
  readLine(line: string, number: number): void {
    const isBalanced = hasBalancedQuotes(line);
    if (this.open.length > 0) this.continueRecord(line, isBalanced);
    else if (!isBalanced) this.openRecord(line, number);
    else if (line !== '') this.readRecord(line, number);
  }

  /** Throws `invalid_predictions` when the last record is unfinished, or there is not even a header. */
  end(): void {
    if (this.open.length > 0) throw this.neverClosed();
    if (!this.columns) throw rowError(1, HEADER_EXPECTED);
  }

  private openRecord(line: string, number: number): void {
    this.open = [line];
    this.openLength = line.length;
    this.openedOn = number;
  }

  /** A line whose own quotes do not balance closes the record. */
  private continueRecord(line: string, isBalanced: boolean): void {
    this.open.push(line);
    this.openLength += line.length + 1;
    if (this.openLength > LONGEST_LINE) throw this.neverClosed();
    if (isBalanced) return;
    const record = this.open.join('\n');
    this.open = [];
    this.readRecord(record, this.openedOn);
  }

  private neverClosed(): AppError {
    return rowError(this.openedOn, 'a quoted field is never closed');
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
