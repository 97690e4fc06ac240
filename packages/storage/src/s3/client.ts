// The S3 client with the settings that every server understands.

import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { S3StoreOptions } from './options';

/** A bucket and the client that reaches it. */
export interface S3Target {
  readonly client: S3Client;
  readonly bucket: string;
}

const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 60_000;

/**
 * Checksums only where S3 requires them: the SDK's default trailers are refused or stored as content by several
 * servers. The store keeps its own SHA-256 instead. Throws a RangeError for half a pair of credentials.
 */
export function createS3Client(options: S3StoreOptions): S3Client {
  const { region, endpoint, forcePathStyle = endpoint !== undefined } = options;
  return new S3Client({
    region,
    forcePathStyle,
    ...(endpoint !== undefined && { endpoint }),
    ...credentialsOf(options),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS, socketTimeout: IDLE_TIMEOUT_MS },
  });
}

function credentialsOf({
  accessKeyId,
  secretAccessKey,
}: S3StoreOptions): Pick<S3ClientConfig, 'credentials'> {
  if (accessKeyId === undefined && secretAccessKey === undefined) return {};
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new RangeError('S3 credentials are an access key id and a secret access key, both or neither.');
  }
  return { credentials: { accessKeyId, secretAccessKey: secretAccessKey.reveal() } };
}
