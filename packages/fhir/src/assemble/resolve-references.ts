// From a reference to what it names, inside the Bundle alone.

import { objectOf, objectsOf, textOf } from './json';
import { addTo } from './multi-map';
import { type BundledResource, containedIn } from './resource';

export interface References {
  /** What the reference of a resource names; empty for what the Bundle does not hold, or holds several of. */
  resolve(reference: unknown, from: BundledResource): readonly BundledResource[];
}

/**
 * By full URL, by `Type/id` with or without server and version, by `#id` of a contained resource, by a search for an
 * identifier or an id, and by a logical identifier.
 */
export function createReferences(resources: readonly BundledResource[]): References {
  const byURL = new Map<string, BundledResource[]>();
  const byIdentifier = new Map<string, BundledResource[]>();
  for (const resource of resources) {
    for (const name of namesOf(resource)) addTo(byURL, name, resource);
    for (const key of identifierKeysOf(resource)) addTo(byIdentifier, key, resource);
  }
  const known = { byURL, byIdentifier };
  return { resolve: (reference, from) => resolve(known, reference, from) };
}

/** Resources of one name are versions of one; a Bundle with more of them is a puzzle. */
const MOST_OF_ONE_NAME = 100;

/** The full URL, `Type/id`, and the id as a URN, by which some senders refer to what has another full URL. */
function namesOf({ type, id, fullUrl }: BundledResource): Set<string> {
  const byID = id === undefined ? [] : [`${type}/${id}`, `urn:uuid:${id}`];
  return new Set(fullUrl === undefined ? byID : [fullUrl, ...byID]);
}

interface Known {
  readonly byURL: ReadonlyMap<string, readonly BundledResource[]>;
  readonly byIdentifier: ReadonlyMap<string, readonly BundledResource[]>;
}

function resolve(known: Known, value: unknown, from: BundledResource): readonly BundledResource[] {
  const reference = objectOf(value);
  const url = reference?.reference;
  if (typeof url === 'string' && url !== '') return byURL(known, url, from).slice(0, MOST_OF_ONE_NAME);
  const identifier = objectOf(reference?.identifier);
  if (typeof identifier?.value !== 'string') return [];
  const { system, value: number } = identifier;
  const type = typeof reference?.type === 'string' ? reference.type : '';
  return single(known.byIdentifier.get(`${type}|${typeof system === 'string' ? system : ''}|${number}`));
}

function byURL(known: Known, url: string, from: BundledResource): readonly BundledResource[] {
  if (url.startsWith('#')) return containedIn(from).filter(({ id }) => id === url.slice(1));
  const search = /^([A-Z][A-Za-z]*)\?(identifier|_id)=([^&]*)$/.exec(url);
  if (search) return bySearch(known, search);
  return known.byURL.get(url) ?? known.byURL.get(typeAndID(url) ?? '') ?? [];
}

function bySearch(known: Known, [, type = '', parameter, raw = '']: RegExpExecArray) {
  const value = decoded(raw);
  if (value === undefined) return [];
  if (parameter === '_id') return known.byURL.get(`${type}/${value}`) ?? [];
  const key = value.includes('|') ? `${type}|${value}` : `${type}||${value}`;
  return single(known.byIdentifier.get(key));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a URIError: nothing is called so
  }
}

/** `Type/id` at the end of a URL, without a version. */
export function typeAndID(url: string): string | undefined {
  const found = /(?:^|\/)([A-Z][A-Za-z]*\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/.exec(url);
  return found?.[1];
}

/** With and without the system, and without the type, which logical references may lack. */
function identifierKeysOf({ type, body }: BundledResource): string[] {
  return objectsOf(body.identifier).flatMap(({ system, value }) => {
    const number = textOf(value);
    if (number === undefined) return [];
    const full = typeof system === 'string' ? system : '';
    const keys = [`${type}|${full}|${number}`, `${type}||${number}`, `|${full}|${number}`];
    return [...new Set(keys)];
  });
}

/** An identifier that several resources have names none of them. */
function single(found: readonly BundledResource[] = []): readonly BundledResource[] {
  return found.length === 1 ? found : [];
}
