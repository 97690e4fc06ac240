// Reads the options of a command; what is wrong with them is told and no stack trace.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Named extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Named }>
>;

/** Values by name, and what is no option. Throws UsageError for options that there are not. */
export function parseOptions<const Named extends Options>(
  args: readonly string[],
  options: Named,
): Parsed<Named> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
