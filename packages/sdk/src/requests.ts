// From an operation and its arguments to a request.

import type { OperationEntry } from './operation-entry';
import type { OutgoingRequest } from './transport';

export type Arguments = Readonly<Record<string, unknown>>;

/** The request of a call. Throws a `TypeError` where a part of the path is missing, which types do not allow. */
export function requestOf(entry: OperationEntry, args: Arguments): OutgoingRequest {
  const headers = headersOf(entry, args);
  return {
    method: entry.method,
    path: `${pathOf(entry, args)}${queryOf(entry, args)}`,
    headers,
    body: bodyOf(entry, args),
    isPublic: entry.access === 'public',
    isRepeatable: entry.method === 'GET' || 'Idempotency-Key' in headers,
    // The one argument that all operations have, by their types.
    signal: args.signal as AbortSignal | undefined,
  };
}

function pathOf({ path }: OperationEntry, args: Arguments): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = args[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`${name} has to be given`);
    return encodeURIComponent(value);
  });
}

function queryOf({ query }: OperationEntry, args: Arguments): string {
  const given = query.filter((name) => args[name] !== undefined).map((name) => [name, String(args[name])]);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** A creating request has a key, by which it can be sent again: the caller's, or one made here for all attempts. */
function headersOf(entry: OperationEntry, args: Arguments): Record<string, string> {
  const { accept, contentType, isCreating, headers } = entry;
  const type = args.body === undefined ? undefined : (contentType ?? args.contentType);
  const own = Object.entries(headers)
    .filter(([argument]) => args[argument] !== undefined)
    .map(([argument, name]): [string, string] => [name, String(args[argument])]);
  return {
    accept,
    ...(type !== undefined && { 'content-type': String(type) }),
    ...(isCreating && { 'Idempotency-Key': crypto.randomUUID() }),
    ...Object.fromEntries(own),
  };
}

function bodyOf({ body: kind }: OperationEntry, { body }: Arguments): OutgoingRequest['body'] {
  if (body === undefined || kind === 'none') return undefined;
  if (kind === 'json') return JSON.stringify(body);
  // The generated types allow members of text alone in forms, and in rows what can be sent as it is.
  if (kind === 'form') return new URLSearchParams(body as Record<string, string>);
  return body as NonNullable<RequestInit['body']>;
}
