// From the bytes of a body below /v1 to a JSON value: whatever is wrong with it is told in the words of FastAPI.

import { AppError } from '@synthward/kernel';
import { parseJson } from '../http/parse-json';
import { validationFailed } from './validation-problem';

/** The JSON value, whatever it is but null. Throws `validation_failed` when there is none. */
export function readJsonBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw missingBody();
  const value = parseOrExplain(bytes);
  if (value === null) throw missingBody();
  return value;
}

/** `validation_failed` for a body that is missing. */
export function missingBody(): AppError {
  return validationFailed([{ loc: ['body'], msg: 'A body is required.', type: 'missing' }]);
}

function parseOrExplain(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_json') throw error;
    throw validationFailed([{ loc: ['body'], msg: error.message, type: 'json_invalid' }]);
  }
}
