// The options of `synthward fhir lint`, and its help.

import { parseArgs } from 'node:util';
import { UsageError } from '../../command';

export interface LintOptions {
  readonly inputs: readonly string[];
  readonly isOpen: boolean;
  readonly isJson: boolean;
  readonly isHelp: boolean;
  /** How many findings to print; all are counted. */
  readonly max: number;
  readonly usCoreFolder?: string;
  readonly dictionaryFile?: string;
}

export const lintHelp = `usage: synthward fhir lint [options] FILE…

Checks FHIR R4 resources and Bundles against R4 and US Core 6.1.0. A FILE is .json or .ndjson, either of them
gzipped (.gz), or a directory of such files.

  --open             do not ask that references lead to something in the files
  --json             print each finding as a line of JSON, and the summary as the last one
  --max N            print at most N findings; all are counted
  --us-core DIR      read the profiles from an unpacked US Core package instead of the built-in table
  --dictionary FILE  a JSON file {system: {code: display}}: all codes that may be used of these systems
  --help             print this

Each finding is a line: FILE:LINE TYPE/ID PATH SEVERITY CODE MESSAGE
Exit code: 0 no errors (there may be warnings), 1 errors, 2 something could not be read.`;

/** Throws UsageError for options that there are not, and when no file is named. */
export function readLintOptions(args: readonly string[]): LintOptions {
  const { values, positionals } = parsed(args);
  const max = values.max === undefined ? Number.POSITIVE_INFINITY : Number(values.max);
  if (!(max >= 0)) throw new UsageError('--max wants a number');
  if (positionals.length === 0 && !values.help) throw new UsageError('name at least one file, or try --help');
  return {
    inputs: positionals,
    isOpen: values.open ?? false,
    isJson: values.json ?? false,
    isHelp: values.help ?? false,
    max,
    ...(values['us-core'] !== undefined && { usCoreFolder: values['us-core'] }),
    ...(values.dictionary !== undefined && { dictionaryFile: values.dictionary }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        open: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        max: { type: 'string' },
        'us-core': { type: 'string' },
        dictionary: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
