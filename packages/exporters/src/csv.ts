// CSV (RFC 4180) for people with spreadsheets: no text of ours is taken for a formula there.

export type CsvCell = string | number | bigint | boolean | null;

/** Begins a formula in a spreadsheet, some of them behind white space (OWASP, CSV injection). */
const FORMULA_START = /^\s*[=+\-@\t\r\n]/;

/**
 * One line with its CRLF; null is an empty cell. A text that a spreadsheet would calculate is led by an apostrophe;
 * numbers are left alone, negative ones as well.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(printCell).join(',')}\r\n`;
}

function printCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
