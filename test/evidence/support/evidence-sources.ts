// The items of the evidence data that cards were read from, by file and key.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface EvidenceSource {
  readonly title: string;
  readonly year: number;
  readonly journal: string;
  readonly authors: readonly string[];
  readonly volume: string | null;
  readonly pages: string | null;
  readonly pmid: string | null;
  readonly doi: string | null;
  /** The abstract; empty where the item is a citation alone. */
  readonly text: string;
  readonly isProtocol: boolean;
}

/** Looks items up in the data below `folder`; throws for an item that is not there. */
export function openEvidenceSources(folder: string): (file: string, key: string) => EvidenceSource {
  const files = new Map<string, ReadonlyMap<string, EvidenceSource>>();
  return (file, key) => {
    const items = files.get(file) ?? read(path.join(folder, file));
    files.set(file, items);
    const item = items.get(key);
    if (item === undefined) throw new Error(`${file} has no ${key}`);
    return item;
  };
}

function read(file: string): ReadonlyMap<string, EvidenceSource> {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const items = file.endsWith('.xml') ? [articleOf(text)] : text.trim().split('\n').map(itemOf);
  return new Map(items.map((item) => [item.pmid ?? item.doi ?? '', item]));
}

function itemOf(line: string): EvidenceSource {
  const row: Readonly<Record<string, unknown>> = JSON.parse(line);
  const text = (name: string) => (typeof row[name] === 'string' && row[name] !== '' ? row[name] : null);
  const list = (name: string): unknown[] => (Array.isArray(row[name]) ? row[name] : []);
  return {
    title: text('title') ?? '',
    year: Number(row.year),
    journal: text('journal') ?? '',
    authors: list('authors').map(String),
    volume: text('volume'),
    pages: text('fpage'),
    pmid: text('pmid'),
    doi: text('doi'),
    text: list('sections').flat().join(' '),
    isProtocol: row.article_type === 'protocol',
  };
}

/** One PubMed article. The files hold one each, and the cards need no more than these elements. */
function articleOf(xml: string): EvidenceSource {
  const first = (pattern: RegExp) => plain(xml.match(pattern)?.[1] ?? '') || null;
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, inner = '']) => inner);
  return {
    title: first(/<ArticleTitle[^>]*>([\s\S]*?)<\/ArticleTitle>/) ?? '',
    year: Number(first(/<PubDate>[\s\S]*?<Year>(\d{4})/)),
    journal: first(/<ISOAbbreviation>([^<]*)</) ?? '',
    authors: all(/<Author [^>]*>([\s\S]*?)<\/Author>/g).flatMap(authorOf),
    volume: first(/<Volume>([^<]*)</),
    pages: first(/<MedlinePgn>([^<]*)</),
    pmid: first(/<PMID[^>]*>(\d+)</),
    doi: first(/<ArticleId IdType="doi">([^<]*)</),
    text: all(/<AbstractText[^>]*>([\s\S]*?)<\/AbstractText>/g)
      .map(plain)
      .join(' '),
    isProtocol: false,
  };
}

function authorOf(xml: string): string[] {
  const family = xml.match(/<LastName>([^<]*)</)?.[1];
  const initials = xml.match(/<Initials>([^<]*)</)?.[1];
  return family === undefined ? [] : [plain([family, initials].filter(Boolean).join(' '))];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}
