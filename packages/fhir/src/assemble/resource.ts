// The resources of a Bundle that say something about the patient, as they are found.

import { type JsonObject, listOf, objectOf, objectsOf } from './json';
import { momentOf } from './moment';

export interface BundledResource {
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly body: JsonObject;
  /** Of its entry in the Bundle. */
  readonly index: number;
}

/** Every resource of the Bundle, and of those that are there in several versions the newest. */
export function resourcesOf(bundle: JsonObject): BundledResource[] {
  const all = listOf(bundle.entry).flatMap((entry, index) => resourceOf(objectOf(entry), index));
  const newest = new Map<string, number>();
  for (const one of all)
    if (one.id !== undefined)
      newest.set(keyOf(one), Math.max(newest.get(keyOf(one)) ?? Number.NEGATIVE_INFINITY, versionOf(one)));
  return all.filter((one) => one.id === undefined || versionOf(one) === newest.get(keyOf(one)));
}

function resourceOf(entry: JsonObject | undefined, index: number): BundledResource[] {
  const body = objectOf(entry?.resource);
  const { resourceType: type, id } = body ?? {};
  if (!body || typeof type !== 'string') return [];
  const { fullUrl } = entry ?? {};
  return [{ type, body, index, id: stringOf(id), fullUrl: stringOf(fullUrl) }];
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function keyOf({ type, id }: BundledResource): string {
  return `${type}/${id}`;
}

/** When it was written last; what does not say so is older than what does. */
function versionOf({ body }: BundledResource): number {
  return momentOf(objectOf(body.meta)?.lastUpdated)?.seconds ?? Number.NEGATIVE_INFINITY;
}

/** The resources that another one holds within itself. */
export function containedIn(resource: BundledResource): BundledResource[] {
  return objectsOf(resource.body.contained).flatMap((body) => {
    const { resourceType: type, id } = body;
    if (typeof type !== 'string') return [];
    return [{ type, body, index: resource.index, id: stringOf(id), fullUrl: undefined }];
  });
}
