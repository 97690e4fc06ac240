// From a successful response to an answer.

import type { AnyAnswer } from './answer';
import { ClientError, type ClientErrorDetail } from './errors';
import type { OperationEntry } from './operation-entry';

/** Reads the body as its operation says; a stream is handed on unread. Throws `unexpected_answer` for what is no JSON. */
export async function readAnswer(kind: OperationEntry['answer'], response: Response): Promise<AnyAnswer> {
  const { status, headers } = response;
  const requestID = headers.get('x-request-id') ?? undefined;
  const data = isEmpty(status) ? undefined : await dataOf(kind, response, requestID);
  return { status, data, headers, etag: headers.get('etag') ?? undefined, requestID };
}

function isEmpty(status: number): boolean {
  return status === 204 || status === 304;
}

async function dataOf(kind: OperationEntry['answer'], response: Response, requestID: string | undefined) {
  if (kind === 'stream') return response.body ?? new Blob([]).stream();
  const text = await response.text();
  if (kind === 'none') return undefined;
  return kind === 'text' ? text : parseJson(text, { status: response.status, requestID });
}

/** Parses what an answer holds. Throws `unexpected_answer`. */
export function parseJson(text: string, known: ClientErrorDetail = {}) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ClientError('unexpected_answer', 'The answer is not JSON.', { ...known, cause });
  }
}
