// The logger that every part is handed: structured, one line per event, no secrets.

import { type DestinationStream, type Logger as PinoLogger, pino, stdSerializers } from 'pino';

/** Facts of an event. An error goes under `error`; request, tenant and job ids under their own names. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes events: the fields first, then a constant message of the form `noun.verb`. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  /** A logger that adds `fields` to each of its events. */
  child(fields: LogFields): Logger;
}

export interface LoggerOptions {
  /** The least important level that is written. */
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Which process is speaking, such as "api". */
  readonly name: string;
  /** Where the lines go; standard output unless told. */
  readonly destination?: DestinationStream;
}

const SECRET_FIELDS = ['authorization', '["x-api-key"]', 'token'];
const REDACTED_DEPTH = 3;

/** Writes JSON lines. Fields called authorization, x-api-key or token are redacted down to the third level. */
export function createLogger({ level, name, destination }: LoggerOptions): Logger {
  const options = {
    level,
    name,
    redact: { paths: SECRET_FIELDS.flatMap(pathsOf), censor: '[redacted]' },
    serializers: { error: stdSerializers.err },
  };
  return toLogger(destination ? pino(options, destination) : pino(options));
}

/** `token`, `*.token`, `*.*.token`: the redaction has no wildcard for depth. */
function pathsOf(field: string): string[] {
  return Array.from({ length: REDACTED_DEPTH }, (_, depth) => {
    const parents = Array.from({ length: depth }, () => '*').join('.');
    if (parents === '') return field;
    return field.startsWith('[') ? `${parents}${field}` : `${parents}.${field}`;
  });
}

/** Narrows pino to our interface, so that nobody calls it with a bare message or builds on its extras. */
function toLogger(target: PinoLogger): Logger {
  return {
    debug: (fields, message) => target.debug(fields, message),
    info: (fields, message) => target.info(fields, message),
    warn: (fields, message) => target.warn(fields, message),
    error: (fields, message) => target.error(fields, message),
    child: (fields) => toLogger(target.child(fields)),
  };
}
