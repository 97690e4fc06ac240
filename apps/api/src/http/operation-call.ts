// What a route is given: a request that has passed every check before it.

import type { CreationTicket, Operation } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import type { Caller } from '../caller';
import type { StreamedBody } from '../middleware/streamed-body';
import type { ApiResponse } from './request-context';

export interface OperationCall {
  readonly services: ApiServices;
  readonly operation: Operation;
  readonly req: Request;
  readonly res: ApiResponse;
  /** Undefined for operations that are public, or operators'. See `requireCaller`. */
  readonly caller: Caller | undefined;
  /** The parsed JSON object of an operation with a body, or its bytes where it is left unread; undefined otherwise. */
  readonly body: unknown;
  /** The body of an operation that reads it as it comes; undefined when there is none. */
  readonly stream: StreamedBody | undefined;
  /** Of a creating operation whose caller sent an Idempotency-Key; see `answerCreation`. */
  readonly ticket: CreationTicket | undefined;
}

/** Answers one operation; a thrown AppError becomes the error response. */
export type Route = (call: OperationCall) => Promise<void> | void;

/** Who calls an operation that asks for credentials. Throws `internal` for one that does not. */
export function requireCaller({ caller, operation }: OperationCall): Caller {
  if (caller) return caller;
  throw new AppError('internal', `${operation.operationID} has no caller.`);
}

/** A parameter of the path; its form has been checked against the contract. Throws `internal` for a name it lacks. */
export function pathParameter({ req, operation }: OperationCall, name: string): string {
  const value = req.params[name];
  if (typeof value === 'string') return value;
  throw new AppError('internal', `${operation.operationID} has no path parameter ${name}.`);
}
