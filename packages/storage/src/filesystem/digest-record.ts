// The digest record: an object's SHA-256 beside its file, tied to exactly that file.

import type { BigIntStats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { undefinedIfAbsent } from './absent';
import { digestPath } from './layout';

/**
 * Two renames cannot happen as one, so a crash or a racing writer can leave an object beside another's record.
 * The record therefore names the file it belongs to by inode, size and modification time; where they differ the
 * hash is not believed. A restored backup loses the tie as well: right still, only slower.
 */
export function formatDigestRecord(sha256: string, file: BigIntStats): string {
  return `${JSON.stringify({ sha256, file: identityOf(file) })}\n`;
}

/** The recorded SHA-256 of the object's file; undefined when there is none that belongs to this very file. */
export async function readDigest(objectPath: string, file: BigIntStats): Promise<string | undefined> {
  const text = await undefinedIfAbsent(readFile(digestPath(objectPath), 'utf8'));
  const [, sha256, identity] = /^\{"sha256":"([0-9a-f]{64})","file":"([0-9-]+)"\}\n$/.exec(text ?? '') ?? [];
  return identity === identityOf(file) ? sha256 : undefined;
}

function identityOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino}-${size}-${mtimeNs}`;
}
