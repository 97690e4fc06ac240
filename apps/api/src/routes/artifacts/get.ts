// GET /workspace/tenants/{tenantID}/cohort-jobs/{jobID}/artifacts/{name}

import { pipeline } from 'node:stream/promises';
import type { ArtifactView } from '@synthward/contracts';
import type { ByteRange, JobAddress } from '../../api-services';
import { readByteRange } from '../../http/byte-range';
import { isClientGone } from '../../http/client-gone';
import { etagOf, isUnchanged, sendUnchanged } from '../../http/conditional';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import type { ApiResponse } from '../../http/request-context';

/** The stored bytes, whole or one range; a gzip object stays packed, so that its sha256 verifies as downloaded. */
export async function getArtifact(call: OperationCall): Promise<void> {
  const { req, res } = call;
  const job = { tenantID: pathParameter(call, 'tenantID'), jobID: pathParameter(call, 'jobID') };
  const artifact = await call.services.artifacts.find({ ...job, name: pathParameter(call, 'name') });
  const etag = etagOf(artifact.sha256);
  res.setHeader('ETag', etag);
  res.setHeader('Cache-Control', 'private, no-cache, no-transform');
  if (isUnchanged(req.headers['if-none-match'], etag)) {
    await sendUnchanged(call);
    return;
  }
  if (req.method === 'HEAD') {
    describeBody(res, artifact);
    res.end();
    return;
  }
  const range = isSameObject(req.headers['if-range'], etag)
    ? readByteRange(req.headers.range, artifact.bytes)
    : undefined;
  await deliver(call, { job, artifact, range });
}

/** A range counts only for the object it was begun with (RFC 9110, section 13.1.5). */
function isSameObject(ifRange: string | string[] | undefined, etag: string): boolean {
  return ifRange === undefined || ifRange === etag;
}

interface Delivery {
  readonly job: JobAddress;
  readonly artifact: ArtifactView;
  readonly range: ByteRange | undefined;
}

async function deliver({ services, res }: OperationCall, { job, artifact, range }: Delivery): Promise<void> {
  const address = { ...job, name: artifact.name };
  const { body } = await services.artifacts.open(range ? { ...address, range } : address);
  describeBody(res, artifact, range);
  try {
    await pipeline(body, res);
  } catch (error) {
    if (!isClientGone(error)) throw error;
  }
}

function describeBody(res: ApiResponse, artifact: ArtifactView, range?: ByteRange): void {
  res.setHeader('Accept-Ranges', 'bytes');
  res.setHeader(
    'Content-Type',
    artifact.contentEncoding === 'gzip' ? 'application/gzip' : artifact.mediaType,
  );
  res.setHeader('Content-Disposition', `attachment; filename="${artifact.name}"`);
  res.setHeader('Content-Length', range ? range.end - range.start + 1 : artifact.bytes);
  if (!range) return;
  res.statusCode = 206;
  res.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${artifact.bytes}`);
}
