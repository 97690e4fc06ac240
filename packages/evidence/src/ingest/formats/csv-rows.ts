// Rows of a CSV file that comes in pieces (RFC 4180): quoted fields may hold commas, quotes and ends of lines.

export interface CsvRow {
  readonly fields: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

export class CsvRows {
  #fields: string[] = [];
  #field = '';
  #isQuoted = false;
  #hasQuoteBefore = false;
  #line = 1;
  #start = 1;

  /** The rows that the text completes. */
  push(text: string): CsvRow[] {
    const rows: CsvRow[] = [];
    for (const character of text) {
      if (character === '\n') this.#line += 1;
      if (this.#isQuoted) this.#takeQuoted(character);
      else if (character === '\n') rows.push(this.#finish());
      else this.#takePlain(character);
    }
    return rows;
  }

  /** The last row where no end of line follows it. */
  end(): CsvRow[] {
    return this.#field === '' && this.#fields.length === 0 ? [] : [this.#finish()];
  }

  /** Whether a quoted field is open: a file that ends here is cut off. */
  get isWithin(): boolean {
    return this.#isQuoted;
  }

  get line(): number {
    return this.#line;
  }

  #takeQuoted(character: string): void {
    if (character !== '"') this.#field += character;
    else {
      this.#isQuoted = false;
      this.#hasQuoteBefore = true;
    }
  }

  #takePlain(character: string): void {
    if (character === '"') {
      if (this.#hasQuoteBefore) this.#field += '"';
      this.#isQuoted = true;
    } else if (character === ',') this.#finishField();
    else if (character !== '\r') this.#field += character;
    this.#hasQuoteBefore = false;
  }

  #finishField(): void {
    this.#fields.push(this.#field);
    this.#field = '';
  }

  #finish(): CsvRow {
    this.#finishField();
    const row = { fields: this.#fields, line: this.#start };
    this.#fields = [];
    this.#hasQuoteBefore = false;
    this.#start = this.#line;
    return row;
  }
}
