// The client: a function for each operation of the API.

import type { AnyAnswer } from './answer';
import { type Operations, operationTable } from './generated/operations';
import type { OperationEntry } from './operation-entry';
import { readAnswer } from './read-answer';
import { type Arguments, requestOf } from './requests';
import { type ClientOptions, createTransport, type Transport } from './transport';

export interface Client extends Operations {
  /** What the functions send through; for helpers. */
  readonly transport: Transport;
}

/**
 * Makes a client of an API. Each function takes one object with the operation's parameters, body and headers, and answers
 * with `data`, `status` and `headers`; it throws `SynthwardError` where the API refuses, `ClientError` where no answer
 * comes, and the reason of `signal`. Reading and creating requests that fail for a passing reason are sent again.
 */
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  const functions = Object.entries<OperationEntry>(operationTable).map(([id, entry]) => [
    id,
    (args: Arguments = {}): Promise<AnyAnswer> => call(transport, entry, args),
  ]);
  // Made from the table that the types are generated beside: each id has its function.
  return { ...(Object.fromEntries(functions) as unknown as Operations), transport };
}

async function call(transport: Transport, entry: OperationEntry, args: Arguments): Promise<AnyAnswer> {
  return transport.send(requestOf(entry, args), (response) => readAnswer(entry.answer, response));
}
