// Lines of a text that comes in pieces.

/** What is longer is no line of a record. */
const LONGEST = 20_000_000;

export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Only its beginning is there. */
  readonly isTooLong: boolean;
}

export class LineReader {
  #rest = '';
  #isTooLong = false;
  #number = 0;

  /** The lines that the text completes, without their ends. */
  push(text: string): SourceLine[] {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const complete = lines.map((line) => {
      this.#append(line);
      return this.#finish();
    });
    this.#append(last);
    return complete;
  }

  /** The last line where no end follows it. */
  end(): SourceLine[] {
    return this.#rest === '' ? [] : [this.#finish()];
  }

  /** The line that is being read. */
  get number(): number {
    return this.#number + 1;
  }

  #append(text: string): void {
    if (this.#rest.length + text.length > LONGEST) this.#isTooLong = true;
    else this.#rest += text;
  }

  #finish(): SourceLine {
    this.#number += 1;
    const text = this.#number === 1 ? this.#rest.replace(/^\uFEFF/, '') : this.#rest;
    const line = { text: text.replace(/\r$/, ''), number: this.#number, isTooLong: this.#isTooLong };
    this.#rest = '';
    this.#isTooLong = false;
    return line;
  }
}
