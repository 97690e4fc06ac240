// What is a DOI, and what only looks like one.

import { isInventedDoi } from '../../library/invented-doi';

export type ReadDoi =
  | { readonly kind: 'doi'; readonly doi: string }
  | { readonly kind: 'invented'; readonly doi: string }
  | { readonly kind: 'malformed' };

const SHAPE = /^10\.\d{4,9}\/\S+$/;
const PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i;

/** A printed DOI, without what is often put before it. */
export function readDoi(printed: string): ReadDoi {
  const doi = printed
    .trim()
    .replace(PREFIX, '')
    .replace(/[.,;]$/, '');
  if (!SHAPE.test(doi)) return { kind: 'malformed' };
  return isInventedDoi(doi) ? { kind: 'invented', doi } : { kind: 'doi', doi };
}
