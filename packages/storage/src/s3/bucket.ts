// The bucket itself: looking whether it answers, and making it.

import {
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3';
import type { S3Target } from './client';
import { INCOMING_PREFIX } from './incoming';
import { undefinedIfNotFound } from './not-found';

const ANSWER_TIMEOUT_MS = 5_000;

/** Makes the bucket unless it exists; what killed writers leave in a bucket made here expires after a day. */
export async function createS3Bucket({ client, bucket }: S3Target): Promise<void> {
  if (await undefinedIfNotFound(client.send(new HeadBucketCommand({ Bucket: bucket })))) return;
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  } catch (error) {
    // Another process of the stack was faster: the same outcome.
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
  await client.send(new PutBucketLifecycleConfigurationCommand(expireLeftovers(bucket)));
}

/** Whether the bucket answers within five seconds. */
export async function isBucketReachable({ client, bucket }: S3Target): Promise<boolean> {
  const abortSignal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  return client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal }).then(
    () => true,
    () => false,
  );
}

function expireLeftovers(bucket: string) {
  return {
    Bucket: bucket,
    LifecycleConfiguration: {
      Rules: [
        {
          ID: 'unfinished-puts',
          Status: 'Enabled' as const,
          Filter: { Prefix: INCOMING_PREFIX },
          Expiration: { Days: 1 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
      ],
    },
  };
}
