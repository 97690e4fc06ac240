// The name of an article, the same whichever source tells of it.

import { sha256Hex } from '@synthward/kernel';

export interface Identifying {
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly doi: string | null;
  readonly title: string;
  readonly journal: string | null;
  readonly published: string | null;
}

const HASH_LENGTH = 32;

/** `pmid:…`, else `doi:…` in lower case, else `pmcid:…`, else `hash:…` of title, journal and year, whatever their case and punctuation. */
export function identityOf({ pmid, pmcid, doi, title, journal, published }: Identifying): string {
  if (pmid !== null) return idOfPmid(pmid);
  if (doi !== null) return idOfDoi(doi);
  if (pmcid !== null) return `pmcid:${pmcid}`;
  const parts = [title, journal ?? '', published?.slice(0, 4) ?? ''].map(plain);
  return `hash:${sha256Hex(parts.join('\n')).slice(0, HASH_LENGTH)}`;
}

export function idOfPmid(pmid: string): string {
  return `pmid:${pmid}`;
}

function idOfDoi(doi: string): string {
  return `doi:${doi.toLowerCase()}`;
}

/** All ids by which others may speak of an article. */
export function idsOf({ pmid, doi }: Pick<Identifying, 'pmid' | 'doi'>): string[] {
  return [...(pmid === null ? [] : [idOfPmid(pmid)]), ...(doi === null ? [] : [idOfDoi(doi)])];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
