// Reads some elements of a stream of XML, one after the other: the one under way is all that is kept.

import { type ParsedElement, parseElement } from './parse-element';
import type { XmlElement } from './xml-element';

/** What is more is no article. */
const MOST_CHARACTERS = 50_000_000;
/** Longer than a tag that may be cut in two by the pieces of the stream. */
const TAIL = 200;

export interface ElementReaderOptions {
  /** Names of the elements that are handed on; none of them is ever within another one. */
  readonly wanted: readonly string[];
  /** The element around them, which a whole stream closes. */
  readonly root: string;
  /** Names of elements within them that nobody asks for. */
  readonly passedOver: ReadonlySet<string>;
}

export interface ReadElement {
  readonly element: XmlElement | undefined;
  /** Why the element is not well-formed; null where it is. */
  readonly fault: string | null;
  readonly line: number;
}

/**
 * Elements are found by their tags and parsed one by one, so that what is wrong in one is nothing to the others: a parser of
 * the whole stream loses its place at the first tag that closes nothing.
 */
export class ElementReader {
  readonly #passedOver: ReadonlySet<string>;
  readonly #start: RegExp;
  readonly #root: { readonly open: RegExp; readonly close: RegExp };
  #buffer = '';
  #line = 1;
  /** Of the element that has begun at the start of the buffer. */
  #name: string | null = null;
  #scannedTo = 0;
  #isRootOpen = false;

  constructor({ wanted, root, passedOver }: ElementReaderOptions) {
    this.#passedOver = passedOver;
    this.#start = new RegExp(`<(${wanted.join('|')})(?=[\\s>])`, 'g');
    this.#root = { open: new RegExp(`<${root}[\\s>]`), close: new RegExp(`</${root}\\s*>`) };
  }

  /** The elements that the text completes. */
  push(text: string): readonly ReadElement[] {
    this.#buffer += text;
    const read: ReadElement[] = [];
    while (this.#name === null ? this.#findStart() : this.#findEnd(read));
    return read;
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#line + newlinesIn(this.#buffer);
  }

  /** Whether a stream that ends here is cut off: within an element, or before the end of the root. */
  isCutOff(): boolean {
    if (this.#name === null) this.#passRoot(this.#buffer);
    return this.#name !== null || this.#isRootOpen;
  }

  /** What is known of the element that has begun. */
  unfinished(): XmlElement | undefined {
    return this.#name === null ? undefined : parseElement(this.#buffer, this.#passedOver).element;
  }

  #findStart(): boolean {
    this.#start.lastIndex = 0;
    const found = this.#start.exec(this.#buffer);
    const passed = found ? found.index : Math.max(0, this.#buffer.length - TAIL);
    this.#passRoot(this.#buffer.slice(0, passed + (found ? 0 : TAIL)));
    this.#drop(passed);
    this.#name = found?.[1] ?? null;
    this.#scannedTo = 1;
    return found !== null;
  }

  #findEnd(read: ReadElement[]): boolean {
    const end = new RegExp(`</${this.#name}\\s*>|<${this.#name}(?=[\\s>])`, 'g');
    end.lastIndex = this.#scannedTo;
    const found = end.exec(this.#buffer);
    if (!found) return this.#waitForEnd(read);
    const isClosed = found[0].startsWith('</');
    const length = found.index + (isClosed ? found[0].length : 0);
    const parsed = parseElement(this.#buffer.slice(0, length), this.#passedOver);
    this.#hand(read, isClosed ? parsed : { ...parsed, fault: 'another one begins before it ends' }, length);
    return true;
  }

  /** An element that grows without end is given up, and the search goes on behind it. */
  #waitForEnd(read: ReadElement[]): boolean {
    this.#scannedTo = Math.max(1, this.#buffer.length - TAIL);
    if (this.#buffer.length <= MOST_CHARACTERS) return false;
    const { element } = parseElement(this.#buffer.slice(0, TAIL * TAIL), this.#passedOver);
    this.#hand(read, { element, fault: 'the record is too large' }, this.#buffer.length - TAIL);
    return true;
  }

  #hand(read: ReadElement[], parsed: ParsedElement, length: number): void {
    read.push({ ...parsed, line: this.#line });
    this.#drop(length);
    this.#name = null;
  }

  #passRoot(text: string): void {
    if (this.#root.open.test(text)) this.#isRootOpen = true;
    if (this.#root.close.test(text)) this.#isRootOpen = false;
  }

  #drop(length: number): void {
    this.#line += newlinesIn(this.#buffer.slice(0, length));
    this.#buffer = this.#buffer.slice(length);
  }
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
