// Reading objects from S3.

import { addAbortSignal, Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput, HeadObjectCommand } from '@aws-sdk/client-s3';
import type { OpenedObject, OpenOptions, StoredObject } from '../artifact-store';
import { rangePastEnd, validateRange } from '../byte-range';
import { measureBody } from '../metered-body';
import type { S3Target } from './client';
import { hasStatus, undefinedIfNotFound } from './not-found';

/** Describes the object; one that another program wrote, without our metadata, is read to learn its hash. */
export async function headObject(target: S3Target, key: string): Promise<StoredObject | undefined> {
  const command = new HeadObjectCommand({ Bucket: target.bucket, Key: key });
  const head = await undefinedIfNotFound(target.client.send(command));
  if (!head) return undefined;
  const sha256 = head.Metadata?.sha256;
  if (sha256 !== undefined && head.ContentLength !== undefined)
    return { key, bytes: head.ContentLength, sha256 };
  const opened = await openObject(target, key, {});
  return opened && { key, ...(await measureBody(opened.body)) };
}

/** Opens the object or one range of it. */
export async function openObject(
  { client, bucket }: S3Target,
  key: string,
  { range, signal }: OpenOptions,
): Promise<OpenedObject | undefined> {
  if (range) validateRange(range);
  const Range = range && `bytes=${range.start}-${range.end}`;
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, ...(Range && { Range }) });
  const answer = client.send(command, signal && { abortSignal: signal });
  const object = await undefinedIfNotFound(answer.catch(namePastEnd));
  if (!object) return undefined;
  const body = bodyOf(object);
  if (signal) addAbortSignal(signal, body);
  const bytes = object.ContentLength ?? 0;
  return { bytes, totalBytes: totalBytesOf(object, bytes), body };
}

function namePastEnd(error: unknown): never {
  throw hasStatus(error, 416) ? rangePastEnd() : error;
}

function bodyOf({ Body }: GetObjectCommandOutput): Readable {
  if (Body instanceof Readable) return Body;
  throw new TypeError('The S3 client gave no Node stream.');
}

/** A partial answer says `Content-Range: bytes 0-9/1234`. */
function totalBytesOf({ ContentRange }: GetObjectCommandOutput, bytes: number): number {
  const total = ContentRange?.split('/')[1];
  return total === undefined ? bytes : Number(total);
}
