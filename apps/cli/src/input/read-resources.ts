// Reads the resources of a file: a line at a time where each has a line, whole where there is one.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { UsageError } from '../command';
import { entryLinesOf } from './entry-lines';

/** What one file or line holds: parsed JSON, or undefined and why it is none. */
export interface ReadResource {
  readonly value: unknown;
  readonly problem?: string;
  readonly line: number;
  readonly isOfSet: boolean;
  readonly entryLines?: readonly number[];
}

/** Memory grows with the longest line of NDJSON only. Throws UsageError when the file cannot be read. */
export async function* readResources(file: string): AsyncGenerator<ReadResource> {
  try {
    const stream = open(file);
    if (/\.ndjson(?:\.gz)?$/.test(file)) yield* readLines(stream);
    else yield readWhole(await text(stream));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`cannot read ${file}: ${error.message}`, { cause: error });
  }
}

/** Errors of files and of unpacking have a code; anything else is a mistake of ours. */
function isSystemError(error: unknown): error is { readonly message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

/** An error of either stream ends the reading. */
function open(file: string): Readable {
  const stream = createReadStream(file);
  if (!file.endsWith('.gz')) return stream;
  const gunzip = createGunzip();
  stream.once('error', (error) => gunzip.destroy(error));
  return stream.pipe(gunzip);
}

async function* readLines(stream: Readable): AsyncGenerator<ReadResource> {
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined); // the race below throws it; unheard between two lines it would end the process
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  for (let line = 1; ; line += 1) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) break;
    if (next.value.trim() !== '') yield { ...parsed(next.value), line, isOfSet: true };
  }
  if (stream.errored) throw stream.errored;
}

function readWhole(content: string): ReadResource {
  return { ...parsed(content), line: 1, isOfSet: false, entryLines: entryLinesOf(content) };
}

function parsed(content: string): { value: unknown; problem?: string } {
  try {
    return { value: JSON.parse(content) };
  } catch (error) {
    return { value: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}
