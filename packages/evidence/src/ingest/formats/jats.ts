// JATS: articles of publishers and of PubMed Central.

import { publishedOn } from '../derive/published';
import { articleTitled, type RetractionNotice, type SourceArticle } from '../source-article';
import { lostRecord, type SourceItem, type SourceReader } from '../source-item';
import { ElementReader } from '../xml/element-reader';
import { elementAt, elementsAt, textAt, textOf, type XmlElement } from '../xml/xml-element';
import { abstractOf, bodyOf } from './jats-sections';
import { createXmlReader } from './xml-reader';

const WANTED = ['article'];
/** Lists of references, pictures, formulas as programs, and numbers that point at references. */
const ALWAYS_PASSED_OVER = ['back', 'fig', 'table-wrap', 'tex-math', 'aff', 'sub-article', 'response'];

/** Bodies are read where full text is asked for. */
export function createJatsReader({ withFullText }: { readonly withFullText: boolean }): SourceReader {
  const passedOver = new Set([...ALWAYS_PASSED_OVER, ...(withFullText ? [] : ['body'])]);
  return createXmlReader({
    elements: new ElementReader({ wanted: WANTED, root: 'pmc-articleset', passedOver }),
    itemOf,
    pmidOf: (element) => idOf(metaOf(element), 'pmid'),
  });
}

function itemOf(element: XmlElement, line: number): SourceItem {
  const meta = metaOf(element);
  const title = textAt(meta, 'title-group', 'article-title');
  if (!meta || title === null) return lostRecord(line, 'no title', idOf(meta, 'pmid'));
  return { kind: 'article', article: articleOf({ element, meta, title }), line };
}

interface Parts {
  readonly element: XmlElement;
  readonly meta: XmlElement;
  readonly title: string;
}

function articleOf({ element, meta, title }: Parts): SourceArticle {
  const journal = elementAt(element, 'front', 'journal-meta');
  const type = element.attributes['article-type'] ?? '';
  return {
    ...articleTitled(title),
    ...idsOf(meta),
    areIDsVouchedFor: true,
    sections: abstractOf(meta),
    body: bodyOf(element),
    journal: textAt(journal, 'journal-title-group', 'journal-title') ?? textAt(journal, 'journal-title'),
    issn: textAt(journal, 'issn'),
    volume: textAt(meta, 'volume'),
    issue: textAt(meta, 'issue'),
    pages: pagesOf(meta),
    published: publishedIn(meta),
    ...authorsOf(meta),
    publicationTypes: (TYPE_NAMES[type] ?? []).map((name) => ({ ui: null, name })),
    keywords: [...new Set(elementsAt(meta, 'kwd-group', 'kwd').flatMap((kwd) => textOf(kwd) ?? []))],
    language: LANGUAGES[element.attributes['xml:lang'] ?? ''] ?? null,
    notices: type === 'retraction' ? elementsAt(meta, 'related-article').flatMap(noticeOf) : [],
  };
}

/** Names of MeSH for the types of articles that tell of a design. */
const TYPE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'review-article': ['Review'],
  'systematic-review': ['Systematic Review'],
  'meta-analysis': ['Meta-Analysis'],
  'case-report': ['Case Reports'],
  editorial: ['Editorial'],
  letter: ['Letter'],
  'article-commentary': ['Comment'],
  correction: ['Published Erratum'],
  retraction: ['Retraction of Publication'],
  protocol: ['Clinical Trial Protocol'],
};

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'eng',
  EN: 'eng',
  fr: 'fre',
  de: 'ger',
  es: 'spa',
  pt: 'por',
  it: 'ita',
};

function metaOf(element: XmlElement): XmlElement | undefined {
  return elementAt(element, 'front', 'article-meta');
}

function idOf(meta: XmlElement | undefined, type: string): string | null {
  return textOf(elementsAt(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === type));
}

function idsOf(meta: XmlElement): Pick<SourceArticle, 'pmid' | 'pmcid' | 'doi'> {
  const pmid = idOf(meta, 'pmid');
  const pmc = (idOf(meta, 'pmc') ?? idOf(meta, 'pmcid'))?.replace(/^PMC/i, '') ?? '';
  return {
    pmid: pmid !== null && /^\d{1,9}$/.test(pmid) ? pmid : null,
    pmcid: /^\d+$/.test(pmc) ? `PMC${pmc}` : null,
    doi: idOf(meta, 'doi'),
  };
}

function pagesOf(meta: XmlElement): string | null {
  const [first, last] = [textAt(meta, 'fpage'), textAt(meta, 'lpage')];
  if (first !== null) return last === null || last === first ? first : `${first}-${last}`;
  return textAt(meta, 'elocation-id');
}

/** The date of the issue, else the earliest that is there. */
function publishedIn(meta: XmlElement): string | null {
  const dates = elementsAt(meta, 'pub-date');
  const kindOf = ({ attributes }: XmlElement) => attributes['pub-type'] ?? attributes['date-type'] ?? '';
  const ofIssue = ['ppub', 'collection', 'pub', 'epub'].flatMap((kind) =>
    dates.filter((date) => kindOf(date) === kind),
  );
  for (const date of [...ofIssue, ...dates]) {
    const parts = { year: textAt(date, 'year'), month: textAt(date, 'month'), day: textAt(date, 'day') };
    const published = publishedOn(parts);
    if (published !== null) return published;
  }
  return null;
}

function authorsOf(meta: XmlElement): Pick<SourceArticle, 'authors' | 'societies'> {
  const contributors = elementsAt(meta, 'contrib-group', 'contrib').filter(
    ({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author',
  );
  return {
    authors: contributors.flatMap((contributor) => {
      const name = elementAt(contributor, 'name') ?? elementAt(contributor, 'name-alternatives', 'name');
      const [family, given] = [textAt(name, 'surname'), textAt(name, 'given-names')];
      return family === null ? [] : [[family, initialsOf(given ?? '')].join(' ').trim()];
    }),
    societies: contributors.flatMap((contributor) => textAt(contributor, 'collab') ?? []),
  };
}

function initialsOf(given: string): string {
  return given
    .split(/[\s.-]+/)
    .map((name) => (name === name.toUpperCase() ? name : name.slice(0, 1)))
    .join('');
}

function noticeOf({ attributes }: XmlElement): RetractionNotice[] {
  const target = attributes['xlink:href'] ?? '';
  if (attributes['related-article-type'] !== 'retracted-article' || target === '') return [];
  const isPmid = attributes['ext-link-type'] === 'pmid' || /^\d{1,9}$/.test(target);
  return [{ pmid: isPmid ? target : null, doi: isPmid ? null : target, retraction: 'retracted' }];
}
