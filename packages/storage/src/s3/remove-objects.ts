// Removing objects from S3.

import { DeleteObjectCommand, DeleteObjectsCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { S3Target } from './client';

/** Removes the object; S3 does not mind an absent one. */
export async function removeObject({ client, bucket }: S3Target, key: string): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
}

/** Removes every object below a prefix, a page of at most 1,000 at a time; throws when the server keeps one. */
export async function removeObjects(target: S3Target, prefix: string): Promise<number> {
  const pages = paginateListObjectsV2({ client: target.client }, { Bucket: target.bucket, Prefix: prefix });
  let removed = 0;
  for await (const { Contents = [] } of pages) {
    const Objects = Contents.map(({ Key }) => ({ Key }));
    if (Objects.length > 0) await removePage(target, Objects);
    removed += Objects.length;
  }
  return removed;
}

async function removePage(
  { client, bucket }: S3Target,
  Objects: { Key: string | undefined }[],
): Promise<void> {
  const command = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } });
  const { Errors = [] } = await client.send(command);
  const [first] = Errors;
  if (first) throw new Error(`S3 kept ${Errors.length} objects: ${first.Code} ${first.Message}`);
}
