// What a client checks about an artifact that it has downloaded.

import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { ArtifactView } from '@synthward/contracts';

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Compares stored bytes and content with what was promised about them; returns the content as text. */
export function expectVerified(artifact: ArtifactView, stored: Buffer): string {
  expect([stored.length, sha256(stored)]).toEqual([artifact.bytes, artifact.sha256]);
  const content = artifact.contentEncoding === 'gzip' ? gunzipSync(stored) : stored;
  expect(sha256(content)).toBe(artifact.contentSha256);
  return content.toString('utf8');
}
