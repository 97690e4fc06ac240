// Lines from text that comes in pieces; at most one unfinished line is kept.

import { rowError } from './row-error';

/** Characters of the longest line. A cluster of a million records belongs on a million lines, not on one. */
export const LONGEST_LINE = 1_048_576;

/** Calls `onLine` with each line and its number from 1. LF and CRLF end a line; the last one may have no end. */
export class LineSplitter {
  /** Lines that are complete. */
  finished = 0;
  private rest = '';

  constructor(private readonly onLine: (line: string, number: number) => void) {}

  /** Throws `invalid_predictions` for a line of more than LONGEST_LINE characters. */
  push(text: string): void {
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      const piece = text.slice(from, to);
      this.finish(this.rest === '' ? piece : this.rest + piece);
      from = to + 1;
    }
    this.rest = this.rest + text.slice(from);
    this.refuseLong(this.rest);
  }

  end(): void {
    if (this.rest !== '') this.finish(this.rest);
  }

  private finish(line: string): void {
    this.rest = '';
    this.refuseLong(line);
    this.finished += 1;
    this.onLine(line.endsWith('\r') ? line.slice(0, -1) : line, this.finished);
  }

  private refuseLong(line: string): void {
    if (line.length <= LONGEST_LINE) return;
    throw rowError(this.finished + 1, `a row must have at most ${LONGEST_LINE} characters`);
  }
}
