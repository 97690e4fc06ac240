// What the contract says about one operation; the server's router and the API description are both made from it.

import type { z } from 'zod';
import type { Scope } from '../access/scopes';
import type { ErrorCode } from '../errors/catalogue';
import type { Deprecation } from './deprecation';

export interface Operation {
  readonly operationID: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Path with parameters in braces, such as `/cohorts/scenarios/{id}`. */
  readonly path: string;
  /**
   * `pair`: bearer token and API key of one tenant; `bearer`: the token alone will do, and a key must fit it;
   * `key`: the API key alone, as the Synthesize dialect below /v1 has it, whatever else is sent; `session`: the cookie of the console, and nothing else; `operator`: a bearer token of an operator, without whom nothing
   * is there.
   */
  readonly access: 'public' | 'bearer' | 'pair' | 'key' | 'session' | 'operator';
  /** What the caller must be allowed to do; absent where every member may, and where nobody is asked. */
  readonly scope?: Scope;
  /** Failures are OperationOutcomes instead of problem bodies. */
  readonly isFhir?: boolean;
  /**
   * Creates something, once per `Idempotency-Key` if the header is sent: its route answers through `answerCreation`,
   * and the use case behind it creates through `createOnce`.
   */
  readonly isCreating?: boolean;
  /** Changes what others may have changed meanwhile: `If-Match` must hold the ETag that the client has read. */
  readonly needsIfMatch?: boolean;
  /** False for the probes, which must answer whatever the load. */
  readonly isRateLimited: boolean;
  /** Of an operation that is to go. */
  readonly deprecated?: Deprecation;
  readonly summary: string;
  readonly description: string;
  readonly pathParameters: Readonly<Record<string, PathParameter>>;
  readonly query?: z.ZodObject;
  /** What request headers of this operation's own mean, by name. */
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestBody?: z.ZodType;
  /** Media types of `requestBody`; `application/json` unless given. */
  readonly requestMediaTypes?: readonly string[];
  /** The route gets the bytes of `requestBody`, to be parsed where that keeps no other request waiting; below /v1 alone. */
  readonly isBodyUnread?: boolean;
  /** Most bytes of `requestBody`; 100 kB unless given. */
  readonly mostBodyBytes?: number;
  /** A body that is read row by row, for minutes if need be; instead of `requestBody`. */
  readonly streamedBody?: StreamedBodyType;
  readonly responses: Readonly<Record<number, OperationResponse>>;
  /** Errors besides those that every operation of its access and method can give. */
  readonly errors: readonly ErrorCode[];
}

export interface StreamedBodyType {
  readonly description: string;
  /** By media type. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
}

export interface PathParameter {
  readonly pattern: RegExp;
  readonly description: string;
}

export interface OperationResponse {
  readonly description: string;
  /** Absent for a response without a body. */
  readonly schema?: z.ZodType;
  /** Media types of the body; `application/json` unless given. */
  readonly mediaTypes?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What can be done with the answer, by a name; see OpenAPI's link object. */
  readonly links?: Readonly<Record<string, OperationLink>>;
}

interface OperationLink {
  readonly operationID: string;
  /** Runtime expressions for all parameters of the operation's path. */
  readonly parameters: Readonly<Record<string, string>>;
}
