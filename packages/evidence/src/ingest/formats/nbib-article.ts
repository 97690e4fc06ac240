// The fields of one MEDLINE record as a source article.

import { publishedInLine } from '../derive/published';
import { articleTitled, type RetractionNotice, type SourceArticle } from '../source-article';

export type NbibFields = ReadonlyMap<string, readonly string[]>;

/** Null where there is no title in any language. */
export function articleOfNbib(fields: NbibFields, pmid: string): SourceArticle | null {
  const first = (name: string): string | null => fields.get(name)?.find((value) => value !== '') ?? null;
  const all = (name: string): readonly string[] => fields.get(name) ?? [];
  const title = first('TI') ?? first('TT');
  if (title === null) return null;
  return {
    ...articleTitled(title),
    pmid,
    pmcid: /^PMC\d+$/.exec(first('PMC') ?? '')?.[0] ?? null,
    doi: doiIn([...all('LID'), ...all('AID')]),
    areIDsVouchedFor: true,
    revised: dayOf(first('LR')),
    sections: sectionsOf(first('AB')),
    journal: first('JT') ?? first('TA'),
    issn: /\d{4}-\d{3}[\dX]/.exec(first('IS') ?? '')?.[0] ?? null,
    volume: first('VI'),
    issue: first('IP'),
    pages: first('PG'),
    societies: all('CN'),
    published: publishedInLine(first('DP') ?? ''),
    authors: all('AU'),
    publicationTypes: all('PT').map((name) => ({ ui: null, name })),
    mesh: all('MH').map(headingOf),
    keywords: [...new Set(all('OT').map((keyword) => keyword.replace(/^\*/, '')))],
    chemicals: all('RN').flatMap((value) => /\((.+)\)$/.exec(value)?.[1] ?? []),
    language: first('LA'),
    trials: all('SI'),
    retraction: retractionIn(fields),
    notices: [...noticesOf(all('ROF'), 'retracted'), ...noticesOf(all('ECF'), 'concern')],
  };
}

function doiIn(values: readonly string[]): string | null {
  return values.find((value) => value.endsWith('[doi]'))?.replace(/\s*\[doi\]$/, '') ?? null;
}

/** Of 20061115 the day as 2006-11-15. */
function dayOf(digits: string | null): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits ?? '');
  return parts ? parts.slice(1).join('-') : null;
}

const LABEL = /(?:^|(?<=[.?!)\]%\d] ))([A-Z][A-Z /&,-]{3,60}): /g;

/** Labels stand in the text, in capitals, before their sections. */
function sectionsOf(abstract: string | null): SourceArticle['sections'] {
  if (abstract === null) return [];
  const labels = [...abstract.matchAll(LABEL)];
  const before = { label: null, text: abstract.slice(0, labels[0]?.index).trim() };
  const labelled = labels.map((label, i) => ({
    label: label[1] ?? null,
    text: abstract.slice(label.index + label[0].length, labels[i + 1]?.index).trim(),
  }));
  return [before, ...labelled].filter(({ text }) => text !== '');
}

/** Of `Heart Failure/*drug therapy/mortality` the heading; a star marks what an article is mainly about. */
function headingOf(value: string): SourceArticle['mesh'][number] {
  const name = (value.split('/')[0] ?? value).replace(/^\*/, '');
  return { ui: null, name, isMajor: value.includes('*') };
}

function retractionIn(fields: NbibFields): SourceArticle['retraction'] {
  if (fields.has('RIN')) return 'retracted';
  return fields.has('ECI') ? 'concern' : 'none';
}

function noticesOf(
  values: readonly string[],
  retraction: RetractionNotice['retraction'],
): RetractionNotice[] {
  return values.flatMap((value) => {
    const pmid = /PMID: (\d{1,9})/.exec(value)?.[1];
    return pmid === undefined ? [] : [{ pmid, doi: null, retraction }];
  });
}
