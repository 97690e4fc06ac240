// What files of evidence hold, read here: nothing is sent and nothing is kept.

import { createReadStream } from 'node:fs';
import type { StudyDesign } from '@synthward/contracts';
import { type IngestEvent, type IngestProblem, readEvidence, textOfBytes } from '@synthward/evidence';
import { UsageError } from '../../command';
import type { ImportOptions } from './import-options';

/** What a dry run came to. */
export interface DryRunSummary {
  readonly files: number;
  readonly records: number;
  readonly designs: Readonly<Partial<Record<StudyDesign, number>>>;
  readonly retracted: number;
  readonly deletions: number;
  readonly tombstones: number;
  /** Records that did not come, details that were left out, files of which the rest was not read. */
  readonly problems: Readonly<Record<IngestProblem['lost'], number>>;
}

/** Problems come in the order of the files. Throws UsageError for a file that cannot be opened. */
export async function dryRun(
  { files, ...options }: Pick<ImportOptions, 'files' | 'format' | 'library' | 'withFullText'>,
  sink: (problem: IngestProblem) => void,
): Promise<DryRunSummary> {
  const count = new Count();
  for (const file of files) {
    for await (const event of eventsOf(file, options)) {
      count.take(event);
      if (event.kind === 'problem') sink(event);
    }
  }
  return count.summary(files.length);
}

class Count {
  #records = 0;
  #retracted = 0;
  #deletions = 0;
  #tombstones = 0;
  readonly #designs = new Map<StudyDesign, number>();
  readonly #problems = { record: 0, detail: 0, rest: 0 };

  take(event: IngestEvent): void {
    if (event.kind === 'deletion') this.#deletions += event.ids.length;
    else if (event.kind === 'tombstone') this.#tombstones += 1;
    else if (event.kind === 'problem') this.#problems[event.lost] += 1;
    else {
      const { design, retraction } = event.record;
      this.#records += 1;
      this.#designs.set(design, (this.#designs.get(design) ?? 0) + 1);
      if (retraction === 'retracted') this.#retracted += 1;
    }
  }

  summary(files: number): DryRunSummary {
    return {
      files,
      records: this.#records,
      designs: Object.fromEntries([...this.#designs].sort(([a], [b]) => (a < b ? -1 : 1))),
      retracted: this.#retracted,
      deletions: this.#deletions,
      tombstones: this.#tombstones,
      problems: this.#problems,
    };
  }
}

async function* eventsOf(
  file: string,
  options: Omit<ImportOptions, 'files' | 'isDryRun' | 'isJson' | 'isHelp'>,
) {
  try {
    yield* readEvidence(textOfBytes(createReadStream(file)), { ...options, file });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`cannot read ${file}: ${error.message}`, { cause: error });
  }
}

/** Errors of files have a code; anything else is a mistake of ours. */
function isSystemError(error: unknown): error is { readonly message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
