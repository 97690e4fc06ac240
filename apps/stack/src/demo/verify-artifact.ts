// Downloads an artifact and checks it against everything that was promised about it.

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ArtifactView } from '@synthward/contracts';
import type { DemoClient } from './client';

/** Streams the artifact into `dir`. Throws naming the artifact and the figure when a digest, size or count is off. */
export async function downloadVerified(
  client: DemoClient,
  artifact: ArtifactView,
  dir: string,
): Promise<void> {
  const file = path.join(dir, artifact.name);
  const stored = createMeter();
  const download = Readable.fromWeb(
    (await client.download(artifact.url)) as Parameters<typeof Readable.fromWeb>[0],
  );
  await pipeline(download, stored.watch, createWriteStream(file));
  expectEqual(artifact, 'bytes', stored.bytes(), artifact.bytes);
  expectEqual(artifact, 'sha256', stored.digest(), artifact.sha256);
  const content = createMeter();
  await readContent(file, artifact, content);
  expectEqual(artifact, 'contentSha256', content.digest(), artifact.contentSha256);
  if (artifact.format === 'ndjson')
    expectEqual(artifact, 'recordCount', content.lines(), artifact.recordCount);
}

type Meter = ReturnType<typeof createMeter>;

function createMeter() {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  const LINE_FEED = 10;
  return {
    async *watch(source: AsyncIterable<Buffer>) {
      for await (const block of source) {
        hash.update(block);
        bytes += block.length;
        for (const byte of block) if (byte === LINE_FEED) lines += 1;
        yield block;
      }
    },
    bytes: () => bytes,
    lines: () => lines,
    digest: () => hash.copy().digest('hex'),
  };
}

async function readContent(file: string, { contentEncoding }: ArtifactView, meter: Meter): Promise<void> {
  const discard = async (source: AsyncIterable<Buffer>) => {
    for await (const _block of source); // measured in passing
  };
  const source = createReadStream(file);
  if (contentEncoding === 'gzip') await pipeline(source, createGunzip(), meter.watch, discard);
  else await pipeline(source, meter.watch, discard);
}

function expectEqual(artifact: ArtifactView, figure: string, found: unknown, promised: unknown): void {
  if (found === promised) return;
  throw new Error(`${artifact.name}: ${figure} is ${found}, not ${promised} as promised`);
}
