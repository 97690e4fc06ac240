// One PubmedArticle as a source article.

import { publishedInLine, publishedOn } from '../derive/published';
import { articleTitled, type RetractionNotice, type SourceArticle } from '../source-article';
import { childrenOf, elementAt, elementsAt, textAt, textOf, type XmlElement } from '../xml/xml-element';

/** Null where there is no title in any language. */
export function articleOfPubmed(element: XmlElement, pmid: string): SourceArticle | null {
  const citation = elementAt(element, 'MedlineCitation');
  const article = elementAt(citation, 'Article');
  const title = titleOf(article);
  if (title === null) return null;
  const relations = relationsOf(citation);
  return {
    ...articleTitled(title),
    ...idsOf(element, article),
    pmid,
    areIDsVouchedFor: true,
    version: Number(elementAt(citation, 'PMID')?.attributes.Version ?? '1'),
    revised: dayAt(citation, 'DateRevised'),
    sections: sectionsOf(article),
    ...journalOf(article),
    ...authorsOf(article),
    publicationTypes: elementsAt(article, 'PublicationTypeList', 'PublicationType').flatMap(namedOf),
    mesh: elementsAt(citation, 'MeshHeadingList', 'MeshHeading').flatMap(headingOf),
    keywords: textsOf(elementsAt(citation, 'KeywordList', 'Keyword')),
    chemicals: textsOf(elementsAt(citation, 'ChemicalList', 'Chemical', 'NameOfSubstance')),
    language: textAt(article, 'Language'),
    trials: textsOf(
      elementsAt(article, 'DataBankList', 'DataBank', 'AccessionNumberList', 'AccessionNumber'),
    ),
    retraction: retractionIn(relations),
    notices: relations.flatMap(noticeOf),
  };
}

function titleOf(article: XmlElement | undefined): string | null {
  const title = textAt(article, 'ArticleTitle');
  const isMissing = title === null || /^\[?not available\]?\.?$/i.test(title);
  return isMissing ? textAt(article, 'VernacularTitle') : title;
}

function idsOf(element: XmlElement, article: XmlElement | undefined) {
  const ids = elementsAt(element, 'PubmedData', 'ArticleIdList', 'ArticleId');
  const idOf = (type: string): string | null =>
    textOf(ids.find(({ attributes }) => attributes.IdType === type));
  const printed = childrenOf(article ?? element, 'ELocationID').find(
    ({ attributes }) => attributes.EIdType === 'doi' && attributes.ValidYN !== 'N',
  );
  const pmcid = idOf('pmc');
  return { pmcid: /^PMC\d+$/.test(pmcid ?? '') ? pmcid : null, doi: idOf('doi') ?? textOf(printed) };
}

function sectionsOf(article: XmlElement | undefined): SourceArticle['sections'] {
  return elementsAt(article, 'Abstract', 'AbstractText').flatMap((element) => {
    const text = textOf(element);
    const label = element.attributes.Label?.trim() ?? '';
    const isLabelled = label !== '' && label.toUpperCase() !== 'UNLABELLED';
    return text === null ? [] : [{ label: isLabelled ? label : null, text }];
  });
}

function journalOf(article: XmlElement | undefined) {
  const journal = elementAt(article, 'Journal');
  const issue = elementAt(journal, 'JournalIssue');
  return {
    journal: textAt(journal, 'Title') ?? textAt(journal, 'ISOAbbreviation'),
    issn: textAt(journal, 'ISSN'),
    volume: textAt(issue, 'Volume'),
    issue: textAt(issue, 'Issue'),
    pages: pagesOf(article),
    published: dateOf(elementAt(issue, 'PubDate')) ?? dateOf(elementAt(article, 'ArticleDate')),
  };
}

function pagesOf(article: XmlElement | undefined): string | null {
  const [first, last] = ['StartPage', 'EndPage'].map((name) => textAt(article, 'Pagination', name));
  const printed = textAt(article, 'Pagination', 'MedlinePgn');
  if (printed !== null) return printed;
  return first && last ? `${first}-${last}` : (first ?? null);
}

function dateOf(date: XmlElement | undefined): string | null {
  const line = textAt(date, 'MedlineDate');
  if (line !== null) return publishedInLine(line);
  return publishedOn({ year: textAt(date, 'Year'), month: textAt(date, 'Month'), day: textAt(date, 'Day') });
}

function dayAt(citation: XmlElement | undefined, name: string): string | null {
  const day = dateOf(elementAt(citation, name));
  return day !== null && day.length === 10 ? day : null;
}

function authorsOf(article: XmlElement | undefined): Pick<SourceArticle, 'authors' | 'societies'> {
  const lists = elementsAt(article, 'AuthorList').filter(({ attributes }) => attributes.Type !== 'editors');
  const listed = lists
    .flatMap((list) => childrenOf(list, 'Author'))
    .filter(({ attributes }) => attributes.ValidYN !== 'N');
  return {
    authors: listed.flatMap((author) => {
      const name = [textAt(author, 'LastName'), textAt(author, 'Initials')].filter((part) => part !== null);
      return name.length === 0 ? [] : [name.join(' ')];
    }),
    societies: listed.flatMap((author) => textAt(author, 'CollectiveName') ?? []),
  };
}

function headingOf(heading: XmlElement): SourceArticle['mesh'][number][] {
  const descriptor = elementAt(heading, 'DescriptorName');
  const name = textOf(descriptor);
  if (!descriptor || name === null) return [];
  const isMajor = childrenOf(heading).some(({ attributes }) => attributes.MajorTopicYN === 'Y');
  return [{ ui: descriptor.attributes.UI ?? null, name, isMajor }];
}

interface Relation {
  readonly type: string;
  readonly pmid: string | null;
}

function relationsOf(citation: XmlElement | undefined): Relation[] {
  return elementsAt(citation, 'CommentsCorrectionsList', 'CommentsCorrections').map((relation) => ({
    type: relation.attributes.RefType ?? '',
    pmid: textAt(relation, 'PMID'),
  }));
}

function retractionIn(relations: readonly Relation[]): SourceArticle['retraction'] {
  const has = (type: string): boolean => relations.some((relation) => relation.type === type);
  if (has('RetractionIn')) return 'retracted';
  return has('ExpressionOfConcernIn') ? 'concern' : 'none';
}

const SAID: Readonly<Record<string, RetractionNotice['retraction']>> = {
  RetractionOf: 'retracted',
  ExpressionOfConcernFor: 'concern',
};

function noticeOf({ type, pmid }: Relation): RetractionNotice[] {
  const retraction = SAID[type];
  return retraction === undefined || pmid === null ? [] : [{ pmid, doi: null, retraction }];
}

function namedOf(element: XmlElement): SourceArticle['publicationTypes'][number][] {
  const name = textOf(element);
  return name === null ? [] : [{ ui: element.attributes.UI ?? null, name }];
}

function textsOf(elements: readonly XmlElement[]): string[] {
  return elements.flatMap((element) => textOf(element) ?? []);
}
