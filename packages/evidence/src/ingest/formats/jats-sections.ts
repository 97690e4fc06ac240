// The text of an article in JATS, section by section.

import type { SourceSection } from '../source-article';
import { childrenOf, elementAt, elementsAt, textAt, textOf, type XmlElement } from '../xml/xml-element';

/** The abstract that readers see first; those for pictures, summaries for editors and contents are others. */
export function abstractOf(meta: XmlElement): SourceSection[] {
  const abstracts = elementsAt(meta, 'abstract').map(withoutPointers);
  const main = abstracts.find(({ attributes }) => attributes['abstract-type'] === undefined) ?? abstracts[0];
  return main ? sectionsIn(main, null) : [];
}

/** Every section of the body, the labels of inner ones behind those of outer ones. */
export function bodyOf(article: XmlElement): SourceSection[] {
  const body = elementAt(article, 'body');
  return body ? sectionsIn(withoutPointers(body), null) : [];
}

function sectionsIn(element: XmlElement, label: string | null): SourceSection[] {
  const own = childrenOf(element).filter(({ name }) => !['sec', 'title', 'label'].includes(name));
  const text = tidied(own.flatMap((child) => textOf(child) ?? []).join(' '));
  const inner = childrenOf(element, 'sec').flatMap((section) => {
    const title = textAt(section, 'title')?.replace(/[:.]$/, '') ?? null;
    return sectionsIn(section, joined(label, title));
  });
  return [...(text === '' ? [] : [{ label, text }]), ...inner];
}

function joined(outer: string | null, inner: string | null): string | null {
  if (outer === null || inner === null) return outer ?? inner;
  return `${outer}: ${inner}`;
}

/** Without the numbers that point at references, tables and pictures: in an answer they would point at others. */
function withoutPointers(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      return isPointer(child) ? [] : [withoutPointers(child)];
    }),
  };
}

function isPointer({ name, attributes }: XmlElement): boolean {
  return name === 'xref' && attributes['ref-type'] === 'bibr';
}

/** Brackets around pointers are empty now. */
function tidied(text: string): string {
  return text
    .replace(/\s*[([](?:\s|[,;–-])*[)\]]/g, '')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
