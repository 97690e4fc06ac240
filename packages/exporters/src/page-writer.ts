// JSON as UTF-8, written straight into large pages outside the JavaScript heap: what lives as long as a part does
// should not be copied about by the garbage collector.

import { bytesOfConstant } from './constant-bytes';
import { PAGE_BYTES, PagePool } from './page-pool';

const MOST_BYTES_PER_CHARACTER = 3; // of a UTF-16 unit in UTF-8

/**
 * Up to here a loop over characters beats the price of two calls out of JavaScript. Measured where text of many
 * representations comes by, as in generated records: there a character costs four times what it costs in a bare loop.
 */
const SHORT_TEXT = 8;
/** The same of bytes. */
const SHORT_BYTES = 8;

/** All but what stands for itself in a JSON string and is one byte of UTF-8. */
const NOT_PLAIN = /[^ !#-[\]-\x7f]/;
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  NOT_PLAIN.test(String.fromCharCode(code)) ? 0 : 1,
);

const QUOTE = 0x22;

const NO_PAGE = Buffer.alloc(0);

/**
 * Writes piece after piece; `take` ends one and gives its bytes, which stand in one page and are never written to
 * again before `release`. What the methods write is what JSON.stringify writes for the same value.
 */
export class PageWriter {
  private page: Buffer = NO_PAGE; // the first one is made when it is needed: many writers stay empty
  private start = 0;
  private at = 0;
  private readonly used: Buffer[] = [];

  /** Pages come from `pool`. */
  constructor(private readonly pool: PagePool = new PagePool()) {}

  /** The piece that was written since the last call. */
  take(): Uint8Array {
    const { page, start, at } = this;
    this.start = at;
    return new Uint8Array(page.buffer, page.byteOffset + start, at - start); // cheaper than a Buffer
  }

  /** Gives all pages back to the pool: no piece may be looked at any more. */
  release(): void {
    this.pool.giveBack(this.used.splice(0));
    this.page = NO_PAGE;
    this.start = 0;
    this.at = 0;
  }

  /** Bytes of the piece so far. */
  get length(): number {
    return this.at - this.start;
  }

  /** What was written of the piece since it had so many bytes; a copy. */
  copyFrom(length: number): Uint8Array {
    return Buffer.from(this.page.subarray(this.start + length, this.at));
  }

  /** One ASCII character. */
  byte(code: number): void {
    this.reserve(1);
    this.page[this.at] = code;
    this.at += 1;
  }

  /** UTF-8 that was made earlier. */
  bytes(bytes: Uint8Array): void {
    const { length } = bytes;
    this.reserve(length);
    const { page, at } = this;
    if (length > SHORT_BYTES) page.set(bytes, at);
    else for (let i = 0; i < length; i += 1) page[at + i] = bytes[i] as number; // i is below its length
    this.at = at + length;
  }

  /** Text as it is. */
  text(text: string): void {
    this.reserve(text.length * MOST_BYTES_PER_CHARACTER);
    this.at += this.page.write(text, this.at);
  }

  /** Text as a JSON string. */
  string(text: string): void {
    this.reserve(text.length + 2);
    if (text.length > SHORT_TEXT) this.longString(text);
    else this.shortString(text);
  }

  /** Text as it stands between the quotes of a JSON string. */
  characters(text: string): void {
    this.reserve(text.length);
    if (NOT_PLAIN.test(text)) this.text(JSON.stringify(text).slice(1, -1));
    else this.at += this.page.write(text, this.at, 'latin1');
  }

  /** A value that is frozen throughout; its bytes are kept as long as it lives. */
  constant(value: object): void {
    this.bytes(bytesOfConstant(value));
  }

  /** A number in JSON, which has none for the infinities and for what is not a number. */
  number(value: number): void {
    const text = Number.isFinite(value) ? `${value}` : 'null';
    this.reserve(text.length);
    const { page, at } = this;
    for (let i = 0; i < text.length; i += 1) page[at + i] = text.charCodeAt(i);
    this.at = at + text.length;
  }

  private shortString(text: string): void {
    const { page, at } = this;
    const { length } = text;
    page[at] = QUOTE;
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 0x7f || isPlain[code] === 0) {
        this.text(JSON.stringify(text)); // over what the loop has written
        return;
      }
      page[at + 1 + i] = code;
    }
    page[at + 1 + length] = QUOTE;
    this.at = at + length + 2;
  }

  private longString(text: string): void {
    if (NOT_PLAIN.test(text)) {
      this.text(JSON.stringify(text));
      return;
    }
    const { page, at } = this;
    page[at] = QUOTE;
    page.write(text, at + 1, 'latin1');
    page[at + 1 + text.length] = QUOTE;
    this.at = at + text.length + 2;
  }

  /** Room for so many bytes in the page of the piece; a piece that outgrows its page moves to a new one. */
  private reserve(bytes: number): void {
    if (this.at + bytes > this.page.length) this.turnPage(bytes);
  }

  private turnPage(bytes: number): void {
    const written = this.page.subarray(this.start, this.at);
    const needed = 2 * (written.length + bytes);
    this.page = needed > PAGE_BYTES ? Buffer.allocUnsafeSlow(needed) : this.pool.take();
    this.page.set(written);
    this.used.push(this.page);
    this.start = 0;
    this.at = written.length;
  }
}
