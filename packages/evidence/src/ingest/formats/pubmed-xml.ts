// PubMed XML: sets of articles, as exports, baseline files and update files have them.

import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import { ElementReader } from '../xml/element-reader';
import { elementsAt, textAt, textOf, type XmlElement } from '../xml/xml-element';
import { articleOfPubmed } from './pubmed-article';
import { createXmlReader } from './xml-reader';

const WANTED = ['PubmedArticle', 'PubmedBookArticle', 'DeleteCitation', 'DeleteDocument'];
/** Half of a file, and nothing that we ask for. */
const PASSED_OVER = new Set(['ReferenceList', 'AffiliationInfo', 'GrantList', 'History', 'InvestigatorList']);

/** Reads articles and what is deleted; chapters of books are told as problems. */
export function createPubmedXmlReader(): SourceReader {
  return createXmlReader({
    elements: new ElementReader({ wanted: WANTED, root: 'PubmedArticleSet', passedOver: PASSED_OVER }),
    itemOf,
    pmidOf,
  });
}

function itemOf(element: XmlElement, line: number): SourceItem {
  if (element.name === 'PubmedArticle') return articleItem(element, line);
  if (element.name === 'PubmedBookArticle')
    return lostRecord(line, 'a chapter of a book, which is not read', pmidOf(element));
  return { kind: 'deletion', pmids: elementsAt(element, 'PMID').flatMap((id) => textOf(id) ?? []), line };
}

function articleItem(element: XmlElement, line: number): SourceItem {
  const pmid = pmidOf(element);
  if (pmid === null || !/^\d{1,9}$/.test(pmid)) return lostRecord(line, 'no PMID');
  const article = articleOfPubmed(element, pmid);
  return article ? { kind: 'article', article, line } : lostRecord(line, 'no title', pmid);
}

function pmidOf(element: XmlElement): string | null {
  return textAt(element, 'MedlineCitation', 'PMID') ?? textAt(element, 'BookDocument', 'PMID');
}
