// The S3 store in a bucket of its own on a real server.

import { ListMultipartUploadsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { randomBase62 } from '@synthward/kernel';
import { type ArtifactStoreConfig, createArtifactStore } from '../../src';
import { startSlowProxy } from './slow-proxy';
import type { Subject } from './subject';

export interface S3Server {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A configuration that makes a new bucket on the server. */
export function createBucketConfig(server: S3Server): Extract<ArtifactStoreConfig, { kind: 's3' }> {
  const { endpoint, region, accessKeyId, secretAccessKey } = server;
  const bucket = `test-${randomBase62(12).toLowerCase()}`;
  return { kind: 's3', bucket, endpoint, region, accessKeyId, secretAccessKey, createBucketIfAbsent: true };
}

/** Opens a store on a new bucket; the bucket goes with the server. */
export async function openS3Subject(server: S3Server): Promise<Subject> {
  const config = createBucketConfig(server);
  const client = createObserver(server);
  return {
    store: await createArtifactStore(config),
    openSlow: async () => {
      const proxy = await startSlowProxy(server.endpoint);
      const store = await createArtifactStore({ ...config, endpoint: proxy.endpoint });
      return { store, consumedBytes: proxy.passedBytes, close: proxy.close };
    },
    listLeftovers: () => listLeftovers(client, config.bucket),
    close: async () => client.destroy(),
  };
}

/** A client of the test's own, to see what the store cannot show. */
export function createObserver({ endpoint, region, accessKeyId, secretAccessKey }: S3Server): S3Client {
  return new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

async function listLeftovers(client: S3Client, bucket: string): Promise<readonly string[]> {
  const uploads = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  const objects = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: '~incoming/' }));
  return [...(uploads.Uploads ?? []), ...(objects.Contents ?? [])].map(({ Key }) => Key ?? '');
}
