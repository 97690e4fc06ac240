// One element of XML from its text.

import { SaxesParser } from 'saxes';
import type { XmlElement } from './xml-element';

const DEEPEST = 300;

export interface ParsedElement {
  /** What could be read; undefined where not even a tag could. */
  readonly element: XmlElement | undefined;
  /** Why it is not well-formed; null where it is. */
  readonly fault: string | null;
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The element that `text` begins with, without inner ones whose names are in `passedOver`. */
export function parseElement(text: string, passedOver: ReadonlySet<string>): ParsedElement {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  const tree = new GrowingTree(passedOver);
  let fault: string | null = null;
  parser.on('opentag', ({ name, attributes }) => tree.begin(name, attributes));
  parser.on('text', (words) => tree.take(words));
  parser.on('cdata', (words) => tree.take(words));
  parser.on('closetag', () => tree.finish());
  parser.on('error', ({ message }) => {
    fault ??= message.replace(/\.$/, '');
  });
  parser.write(text).close();
  return { element: tree.root, fault: fault ?? (tree.isTooDeep ? 'elements are nested too deeply' : null) };
}

class GrowingTree {
  readonly #passedOver: ReadonlySet<string>;
  readonly #open: Growing[] = [];
  #passingOver = 0;
  root: Growing | undefined;
  isTooDeep = false;

  constructor(passedOver: ReadonlySet<string>) {
    this.#passedOver = passedOver;
  }

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const isPassedOver = this.#passingOver > 0 || this.#passedOver.has(name) || this.#open.length >= DEEPEST;
    if (this.#open.length >= DEEPEST) this.isTooDeep = true;
    if (isPassedOver) {
      this.#passingOver += 1;
      return;
    }
    const element: Growing = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  take(text: string): void {
    if (this.#passingOver === 0) this.#open.at(-1)?.children.push(text);
  }

  finish(): void {
    if (this.#passingOver > 0) this.#passingOver -= 1;
    else this.#open.pop();
  }
}
