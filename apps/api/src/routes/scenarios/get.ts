// GET /cohorts/scenarios/{id}

import { AppError } from '@synthward/kernel';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson } from '../../http/send-json';

/** Throws `not_found` for an id that is not listed. */
export async function getScenario(call: OperationCall): Promise<void> {
  const id = pathParameter(call, 'id');
  const scenario = (await call.services.scenarios()).find((candidate) => candidate.id === id);
  if (!scenario) throw new AppError('not_found', 'No such scenario.');
  sendJson(call.res, 200, scenario);
}
