// What readers of XML have in common: broken elements, and files that end too early.

import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import type { ElementReader } from '../xml/element-reader';
import type { XmlElement } from '../xml/xml-element';

interface XmlFormat {
  readonly elements: ElementReader;
  readonly itemOf: (element: XmlElement, line: number) => SourceItem;
  /** The PMID in an element, as far as there is one. */
  readonly pmidOf: (element: XmlElement) => string | null;
}

/** A reader that names each element that is not well-formed, and goes on. */
export function createXmlReader({ elements, itemOf, pmidOf }: XmlFormat): SourceReader {
  const knownPmid = (element: XmlElement | undefined) => (element ? pmidOf(element) : null);
  return {
    push: (text) =>
      elements
        .push(text)
        .map(({ element, fault, line }) =>
          element && fault === null
            ? itemOf(element, line)
            : lostRecord(line, fault ?? 'no element', knownPmid(element)),
        ),
    end: (isWhole) => {
      if (isWhole && !elements.isCutOff()) return [];
      const pmid = knownPmid(elements.unfinished());
      const reason = 'the file is cut off here';
      return [{ kind: 'problem', lost: 'rest', line: elements.line, reason, pmid }];
    },
  };
}
