// Writing an object to S3 in one pass, so that it appears whole and with its SHA-256.

import { Readable } from 'node:stream';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { createId } from '@synthward/kernel';
import type { PutOptions, StoredObject } from '../artifact-store';
import { type MeteredBody, meterBody } from '../metered-body';
import type { S3Target } from './client';
import { copyObject } from './copy-object';
import { INCOMING_PREFIX } from './incoming';

interface PutRequest extends PutOptions {
  readonly key: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** At S3's limit of 10,000 parts this allows objects of 78 GiB. */
const PART_BYTES = 8 * 1024 * 1024;
/** Parts under way at once; with the one being filled a put holds at most some 32 MiB. */
const PARTS_IN_FLIGHT = 2;

/**
 * S3 takes metadata at the beginning of an upload, the hash is known at its end. So an object of up to one part
 * is gathered and put at once; a larger one is uploaded below `~incoming/` and then copied by the server to its
 * key with the hash as metadata. The copy is one step: a reader sees the old object or the new one with its hash.
 *
 * The signal ends the upload by failing its source, because that way alone lib-storage removes the parts before
 * it rejects. It does not reach the requests that publish: cut off, they may still have been carried out.
 */
export async function putObject(target: S3Target, request: PutRequest): Promise<StoredObject> {
  const metered = meterBody(request.body, request.signal);
  const { gathered, ended } = await gather(metered.chunks);
  if (!ended) return putInParts(target, request, { ...metered, chunks: chain(gathered, metered.chunks) });
  const measured = metered.measure();
  await target.client.send(
    new PutObjectCommand({
      Bucket: target.bucket,
      Key: request.key,
      Body: Buffer.concat(gathered),
      ContentType: request.contentType,
      Metadata: { sha256: measured.sha256 },
    }),
  );
  return { key: request.key, ...measured };
}

async function putInParts(
  target: S3Target,
  { key, contentType }: PutRequest,
  { chunks, measure }: MeteredBody,
): Promise<StoredObject> {
  const incomingKey = INCOMING_PREFIX + createId('put');
  const incoming = { Bucket: target.bucket, Key: incomingKey };
  await new Upload({
    client: target.client,
    params: { ...incoming, Body: Readable.from(chunks) },
    partSize: PART_BYTES,
    queueSize: PARTS_IN_FLIGHT,
  }).done();
  const measured = measure();
  try {
    await copyObject(target, { from: incomingKey, to: key, contentType, ...measured });
  } finally {
    await target.client.send(new DeleteObjectCommand(incoming));
  }
  return { key, ...measured };
}

/** Takes chunks until the source ends or there is more than one part of them. */
async function gather(chunks: AsyncGenerator<Uint8Array, void, undefined>) {
  const gathered: Uint8Array[] = [];
  let bytes = 0;
  while (bytes <= PART_BYTES) {
    const { done, value } = await chunks.next();
    if (done) return { gathered, ended: true };
    gathered.push(value);
    bytes += value.byteLength;
  }
  return { gathered, ended: false };
}

async function* chain(first: Uint8Array[], rest: AsyncGenerator<Uint8Array, void, undefined>) {
  try {
    // Emptied as it goes: a part that has been sent must not be held until the end.
    for (let chunk = first.shift(); chunk; chunk = first.shift()) yield chunk;
    yield* rest;
  } finally {
    await rest.return();
  }
}
