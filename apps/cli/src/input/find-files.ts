// From the paths that were named to the files that are read.

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../command';

export interface InputFile {
  readonly path: string;
  /** Found in a directory rather than named, so that it may be something else than FHIR. */
  readonly isFound: boolean;
}

/** Directories are searched to any depth, in the order of names. Throws UsageError for a path that is not there. */
export function findFiles(inputs: readonly string[]): readonly InputFile[] {
  return inputs.flatMap((input): InputFile[] => {
    if (!statOf(input).isDirectory()) return [{ path: input, isFound: false }];
    const names = readdirSync(input, { recursive: true, encoding: 'utf8' }).sort();
    const files = names.filter((name) => /\.(?:json|ndjson)(?:\.gz)?$/.test(name));
    if (files.length === 0) throw new UsageError(`no .json or .ndjson files in ${input}`);
    return files.map((name) => ({ path: path.join(input, name), isFound: true }));
  });
}

function statOf(input: string) {
  try {
    return statSync(input);
  } catch (error) {
    throw new UsageError(`cannot read ${input}`, { cause: error });
  }
}
