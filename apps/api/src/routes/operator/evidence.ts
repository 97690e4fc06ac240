// /operator/evidence: libraries, what is imported into them, and what is found there.

import { operations, readEvidenceImportQuery, readEvidenceSearchQuery } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';
import { actorOf } from './actor';

/** POST /operator/evidence/imports */
export async function importEvidence(call: OperationCall): Promise<void> {
  const { services, req, res, stream } = call;
  const query = readEvidenceImportQuery(req.query);
  if (!stream) throw missingSource();
  const view = await services.operator.evidence.import({
    ...query,
    actor: actorOf(call),
    chunks: stream.chunks,
  });
  res.setHeader('Location', `${operations.importEvidence.path}/${view.importID}`);
  sendJson(res, 202, view);
}

/** GET /operator/evidence/imports/{importID} */
export async function getEvidenceImport(call: OperationCall): Promise<void> {
  const { evidence } = call.services.operator;
  sendJson(call.res, 200, await evidence.readImport(pathParameter(call, 'importID')));
}

/** GET /operator/evidence/libraries */
export async function listEvidenceLibraries({ services, res }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.operator.evidence.libraries());
}

/** GET /operator/evidence/search */
export async function searchEvidence({ services, req, res }: OperationCall): Promise<void> {
  sendJson(res, 200, await services.operator.evidence.search(readEvidenceSearchQuery(req.query)));
}

function missingSource(): AppError {
  const accept = 'application/octet-stream';
  return new AppError('unsupported_media_type', `Send the source as Content-Type: ${accept}.`, {
    data: { accept },
  });
}
