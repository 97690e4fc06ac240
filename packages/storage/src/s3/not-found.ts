// Absence as a value instead of an error.

import { NoSuchBucket, S3ServiceException } from '@aws-sdk/client-s3';

/**
 * The answer; undefined when the server said 404. A missing bucket is an error, where the server says so: it says no
 * more than 404 to a HEAD request.
 */
export async function undefinedIfNotFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (hasStatus(error, 404) && !(error instanceof NoSuchBucket)) return undefined;
    throw error;
  }
}

/** Whether the server answered with this HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === status;
}
