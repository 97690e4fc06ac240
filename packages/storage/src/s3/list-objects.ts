// Looking for objects in S3 whose keys are not known.

import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import type { S3Target } from './client';

/** The segments right below a prefix that others follow. */
export async function listFolders({ client, bucket }: S3Target, prefix: string): Promise<string[]> {
  const request = { Bucket: bucket, Prefix: prefix, Delimiter: '/' };
  const segments: string[] = [];
  for await (const { CommonPrefixes = [] } of paginateListObjectsV2({ client }, request))
    segments.push(...CommonPrefixes.flatMap(({ Prefix }) => Prefix?.slice(prefix.length, -1) ?? []));
  return segments;
}

/** The youngest modification of an object below a prefix. */
export async function lastWriteBelow(
  { client, bucket }: S3Target,
  prefix: string,
): Promise<Date | undefined> {
  let newest: Date | undefined;
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
    for (const { LastModified } of Contents)
      if (LastModified && (!newest || LastModified > newest)) newest = LastModified;
  return newest;
}
