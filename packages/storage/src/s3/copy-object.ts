// A copy within the bucket, made by the server, that puts new metadata on the object.

import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import type { S3Target } from './client';

interface CopyRequest {
  readonly from: string;
  readonly to: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
  /** The largest copy to ask for in one request. */
  readonly maxCopyBytes?: number;
}

/** S3's limit for CopyObject and for one UploadPartCopy. */
const MAX_COPY_BYTES = 5 * 1024 ** 3;

/** Copies `from` to `to` in one step, or part by part when S3's limit of 5 GiB for one copy is passed. */
export async function copyObject(target: S3Target, request: CopyRequest): Promise<void> {
  if (request.bytes > (request.maxCopyBytes ?? MAX_COPY_BYTES)) return copyInParts(target, request);
  await target.client.send(
    new CopyObjectCommand({
      ...descriptionOf(target, request),
      ...sourceOf(target, request),
      MetadataDirective: 'REPLACE',
    }),
  );
}

async function copyInParts(target: S3Target, request: CopyRequest): Promise<void> {
  const { client, bucket } = target;
  const created = await client.send(new CreateMultipartUploadCommand(descriptionOf(target, request)));
  const upload = { Bucket: bucket, Key: request.to, UploadId: created.UploadId };
  try {
    const Parts: CompletedPart[] = [];
    for (const [index, CopySourceRange] of rangesOf(request).entries()) {
      const part = { ...upload, ...sourceOf(target, request), PartNumber: index + 1, CopySourceRange };
      const copied = await client.send(new UploadPartCopyCommand(part));
      Parts.push({ PartNumber: part.PartNumber, ETag: copied.CopyPartResult?.ETag });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload));
    throw error;
  }
}

function descriptionOf({ bucket }: S3Target, { to, contentType, sha256 }: CopyRequest) {
  return { Bucket: bucket, Key: to, ContentType: contentType, Metadata: { sha256 } };
}

function sourceOf({ bucket }: S3Target, { from }: CopyRequest) {
  return { CopySource: `${bucket}/${from}` };
}

function rangesOf({ bytes, maxCopyBytes = MAX_COPY_BYTES }: CopyRequest): string[] {
  const count = Math.ceil(bytes / maxCopyBytes);
  return Array.from({ length: count }, (_, index) => {
    const start = index * maxCopyBytes;
    return `bytes=${start}-${Math.min(start + maxCopyBytes, bytes) - 1}`;
  });
}
