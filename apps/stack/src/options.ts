// The flags of `npm start`.

import { parseArgs } from 'node:util';

export interface StartOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string | undefined;
  readonly workers: number;
  /** One line of JSON instead of words for people. */
  readonly json: boolean;
}

const USAGE = `Usage: npm start -- [--port N] [--data-dir DIR] [--workers N] [--json]

  --port N        port of the API on 127.0.0.1; 0 takes a free one (default 8080)
  --data-dir DIR  where the database, artifacts, credentials and logs live
  --workers N     worker processes (default 2)
  --json          print one line of JSON when ready, nothing else`;

/** Throws with the usage when a flag is unknown or out of its range. */
export function parseStartOptions(args: readonly string[], defaults: { port: number }): StartOptions {
  const { values } = readFlags(args);
  return {
    port: wholeNumber('--port', values.port, { least: 0, most: 65_535, otherwise: defaults.port }),
    dataDir: values['data-dir'],
    workers: wholeNumber('--workers', values.workers, { least: 1, most: 64, otherwise: 2 }),
    json: values.json ?? false,
  };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        workers: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

function wholeNumber(flag: string, text: string | undefined, { least, most, otherwise }: Bounds): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`${flag} takes a whole number from ${least} to ${most}, not ${text}.\n\n${USAGE}`);
}
