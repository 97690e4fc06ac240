// GET [base]/files/{exportID}/{name}

import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isClientGone } from '../../http/client-gone';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { exportAddressOf } from './export-address';

const MEDIA_TYPE = 'application/fhir+ndjson';

/** The lines of a file: stored gzip passes as it is to those who accept it, and is unpacked on the way for others. */
export async function getFhirExportFile(call: OperationCall): Promise<void> {
  const { req, res, services } = call;
  const { body, contentEncoding, bytes } = await services.fhir.open({
    ...exportAddressOf(call),
    name: pathParameter(call, 'name'),
  });
  const isPacked = contentEncoding === 'gzip';
  const passes = !isPacked || req.acceptsEncodings('gzip') === 'gzip';
  res.setHeader('Content-Type', MEDIA_TYPE);
  res.setHeader('Vary', 'Accept-Encoding');
  if (isPacked && passes) res.setHeader('Content-Encoding', 'gzip');
  if (passes) res.setHeader('Content-Length', bytes);
  if (req.method === 'HEAD') {
    body.destroy();
    res.end();
    return;
  }
  try {
    await (passes ? pipeline(body, res) : pipeline(body, createGunzip(), res));
  } catch (error) {
    if (!isClientGone(error)) throw error;
  }
}
